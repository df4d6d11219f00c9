import type { TextBlock } from '../../observation/text.ts';

/** The first word of an answer that denies. */
const denial =
  /^(?:no|nein|non|nee|nej|nei|nie|ne|não|ei|nem|nu|не|όχι|nē|le|níl)(?:[\s,.:!–-]|$)/iu;

/** A page that asks in its heading whether a service is offered, and says no. */
export function answersNo(blocks: readonly TextBlock[]): boolean {
  const main = blocks.filter(({ region }) => region === 'main');
  const at = main.findIndex(({ kind }) => kind === 'heading');
  const answer = main.slice(at + 1).find(({ kind }) => kind !== 'link' && kind !== 'button');
  return at >= 0 && (main[at]?.text.includes('?') ?? false) && denial.test(answer?.text ?? '');
}
