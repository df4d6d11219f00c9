import type { FramesPart } from '../observation/frames.ts';
import type { Reader } from './reader.ts';

const most = 200;

/** Lists the frames that stand in this one: their addresses as written, their places. */
export const readFrames: Reader<FramesPart> = ({ tree, found, place, address }) => {
  const frames = found.frames
    .slice(0, most)
    .map(({ node }) => ({ url: addressOf(node), ...place(node) }));
  const more = found.frames.length - frames.length;
  return { part: { frames }, problem: more > 0 ? `cut: ${more} more frames` : found.cut };

  function addressOf(node: (typeof found.frames)[number]['node']): string {
    if (tree.attribute(node, 'srcdoc') !== undefined) return 'about:srcdoc';
    const src = tree.attribute(node, 'src')?.trim();
    return src ? address(src) : 'about:blank';
  }
};
