import { isMemberState, type MemberState } from '../reference/member-state.ts';

/** A language tag taken apart; `state` is the member state that its region names. */
export type LanguageTag = { tag: string; language: string; region?: string; state?: MemberState };

const shape = /^([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}|\d{3}))?(?:-|$)/u;
const aliases: Record<string, string> = { EL: 'GR', UK: 'GB' };

/** Reads tags as pages write them: `de-DE`, `pt_BR`, `zh-Hant`, `x-default` (which names nothing). */
export function readTag(written: string): LanguageTag {
  const tag = written.trim().toLowerCase().replaceAll('_', '-');
  const match = shape.exec(tag);
  if (match === null) return { tag, language: '' };
  const language = match[1] === 'nb' || match[1] === 'nn' ? 'no' : (match[1] ?? '');
  const code = match[2]?.toUpperCase();
  if (code === undefined) return { tag, language };
  const region = aliases[code] ?? code;
  return isMemberState(region)
    ? { tag, language, region, state: region }
    : { tag, language, region };
}
