import type { Found } from '../observation/found.ts';
import type { Parts } from '../observation/parts.ts';
import type { MemberState } from '../reference/member-state.ts';
import type { Signal, Strength } from './signal.ts';

/** One page in miniature and what the signal must make of it. */
export type Example = {
  name: string;
  given: Partial<Parts>;
  /** Address of the page; `https://kestrelx.example/` unless said. */
  url?: string;
  /** HTTP status of the answer; 200 unless said. */
  status?: number;
  /** Headers of the answer, names in lower case. */
  headers?: Record<string, string>;
  /** Where the address was found; nobody noted it unless said. */
  found?: Found;
  /** Home state of the firm, where it matters. */
  home?: string;
  /** Member states found, sorted; `[]` means that the page is left alone; 'none-named' a finding without state. */
  finds: MemberState[] | 'none-named';
  /** The furthest strength among the findings, where the example is about it. */
  strength?: Strength;
};

export type Examples = { signal: Signal; examples: readonly Example[] };

/** A signal's specification: at least one page that it finds and one look-alike that it leaves. */
export function examplesOf(signal: Signal, examples: readonly Example[]): Examples {
  return { signal, examples };
}
