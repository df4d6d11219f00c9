import type { Assessment } from '../assessment/assessment.ts';
import type { Came } from './changes.ts';

/** What an assessment came to, without its findings. */
export function came({ tool, verdict, score, memberStates }: Assessment): Came {
  const states = Object.entries(memberStates).map(([state, of]) => [state, of.verdict] as const);
  return { tool, verdict, score, memberStates: Object.fromEntries(states) };
}
