import type { Spot } from '../facts/facts.ts';
import type { MemberState } from '../reference/member-state.ts';
import { quoteOf } from './quote-of.ts';
import type { Finding } from './signal.ts';

type Place = Omit<Spot, 'quote' | 'region'>;

/** A finding of these words at this place. */
export function findingAt(
  place: Place,
  quote: string,
  memberStates: readonly MemberState[],
  more: Pick<Finding, 'strength' | 'why'> = {},
): Finding {
  return {
    quote: quoteOf(quote),
    where: place.where,
    ...(place.frame !== undefined && { frame: place.frame }),
    ...(place.box !== undefined && { box: place.box }),
    memberStates: [...new Set(memberStates)].sort(),
    ...more,
  };
}
