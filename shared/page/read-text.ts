import type { TextPart } from '../observation/text.ts';
import { type LongReader, readAtATime } from './reader.ts';

/** Reads the blocks of text that a visitor can see, in reading order. */
export const readText: LongReader<TextPart> = function* ({ tree, found, limits, path }) {
  const part: TextPart = { blocks: [] };
  let characters = 0;
  let problem = found.cut;

  for (const [at, run] of found.runs.entries()) {
    if (at % readAtATime === 0) yield;
    if (part.blocks.length >= limits.blocks || characters >= limits.characters) {
      problem ??= `cut after ${part.blocks.length} blocks and ${characters} characters`;
      break;
    }
    const box = tree.hasLayout ? tree.stretch(run) : undefined;
    if (tree.hasLayout && !box) continue;
    const text = run.text.slice(0, limits.characters - characters);
    characters += text.length;
    if (text.length < run.text.length) problem ??= `cut after ${characters} characters`;
    part.blocks.push({
      text,
      kind: run.kind,
      region: run.region,
      ...(run.lang && run.lang !== found.lang ? { lang: run.lang } : {}),
      where: path(run.owner),
      ...(box ? { box } : {}),
    });
  }
  return { part, problem };
};
