import type { Price } from '../../facts/facts.ts';
import { type MemberState, memberStates } from '../../reference/member-state.ts';
import { memberStateTable } from '../../reference/member-state-table.ts';
import { findingAt } from '../finding-at.ts';
import { defineSignal } from '../signal.ts';
import { weights } from '../weights.ts';

export default defineSignal({
  id: 'national-currency',
  means: 'own-website',
  title: "Prices or takes deposits in a member state's currency",
  why: 'A currency used in one member state serves persons situated there.',
  basis: ['mica-61-1', 'esma-rs-1-12'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'indication',
  reads: ['text'],

  detect(_, facts) {
    const first = new Map<string, Price>();
    for (const price of facts.prices) {
      const known = first.get(price.currency);
      // An amount says more than a bare code, which may stand in a list to choose from.
      if (known === undefined || (known.amount === undefined && price.amount !== undefined)) {
        first.set(price.currency, price);
      }
    }
    const isList = first.size > weights.currenciesOfAList;
    return [...first.values()].flatMap((price) => {
      if (price.currency === 'EUR') return [findingAt(price, price.quote, [], euro)];
      const state = stateOf.get(price.currency);
      if (state === undefined) return [];
      return [
        findingAt(price, price.quote, [state], { strength: isList ? 'context' : 'indication' }),
      ];
    });
  },
});

const euro = {
  strength: 'context',
  why: 'The euro is the currency of 21 member states, and of Montenegro, Kosovo, Andorra, Monaco, San Marino and the Vatican.',
} as const;

/** Currencies of one member state alone. The lev stays readable as Bulgarian after the euro came. */
const stateOf = new Map<string, MemberState>([
  ['BGN', 'BG'],
  ...memberStates
    .filter((state) => !['EUR', 'CHF'].includes(memberStateTable[state].currency))
    .map((state) => [memberStateTable[state].currency, state] as const),
]);
