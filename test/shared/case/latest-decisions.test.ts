import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Decision } from '../../../shared/case/decision.ts';
import { latestDecisions } from '../../../shared/case/latest-decisions.ts';
import type { LedgerEntry } from '../../../shared/seal/ledger-entry.ts';

const entry = (about: LedgerEntry['about'], kind: LedgerEntry['kind'] = 'decision') =>
  ({
    version: 1,
    seq: 1,
    at: '2026-01-01T00:00:00Z',
    kind,
    tool: 't',
    previous: '',
    about,
  }) as const;

const decision = fc.record({
  finding: fc.record({
    signal: fc.constantFrom('a', 'b'),
    url: fc.constantFrom('u', 'v'),
    where: fc.constantFrom('', 'p'),
    quote: fc.constantFrom('q', 'r'),
  }),
  decision: fc.constantFrom('confirm' as const, 'reject' as const, 'unsure' as const),
  words: fc.string(),
  by: fc.string(),
  at: fc.constant('2026-01-01T00:00:00Z'),
});

it('keeps the last word on each finding, in the order of the ledger, whatever the clock said', () => {
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 40 }), (all) => {
      const wanted = new Map<string, Decision>();
      for (const each of all) wanted.set(JSON.stringify(Object.entries(each.finding).sort()), each);
      const found = latestDecisions(all.map((each) => entry({ decision: each })));
      expect(new Set(found)).toEqual(new Set(wanted.values()));
      expect(found).toHaveLength(wanted.size);
    }),
  );
});

it('passes over what is no decision', () => {
  const entries = [entry({ decision: { decision: 'confirm' } }), entry({ visit: 'a' }, 'visit')];
  expect(latestDecisions([...entries, entry({})])).toEqual([]);
});
