import type { FramesPart } from '../observation/frames.ts';
import type { Reader } from './reader.ts';
import { resolveAddress } from './resolve-address.ts';

const most = 200;

/** Lists the frames that stand in this one: their addresses as written, their places. */
export const readFrames: Reader<FramesPart> = ({ tree, found, place }) => {
  const frames = found.frames
    .slice(0, most)
    .map(({ node }) => ({ url: address(node), ...place(node) }));
  const more = found.frames.length - frames.length;
  return { part: { frames }, problem: more > 0 ? `cut: ${more} more frames` : found.cut };

  function address(node: (typeof found.frames)[number]['node']): string {
    if (tree.attribute(node, 'srcdoc') !== undefined) return 'about:srcdoc';
    const src = tree.attribute(node, 'src')?.trim();
    return src ? resolveAddress(src, tree.base()) : 'about:blank';
  }
};
