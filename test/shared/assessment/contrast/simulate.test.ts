import { describe, expect, it, vi } from 'vitest';
import { smallPlan } from './matrix-visits.ts';
import { simulate, type Tally } from './simulate.ts';

const settings = [
  { name: 'four states', plan: { ...smallPlan, states: ['DE', 'FR', 'ES', 'PL'] } },
  { name: 'one state, two exits of each control', plan: { ...smallPlan, exitsPerControl: 2 } },
];

// Many runs of plain arithmetic: seconds where the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

describe('made-up sites', () => {
  it.each(settings)('gives few false labels and misses few true ones: $name', ({ plan }) => {
    const { byKind, labels, falseLabels } = simulate(plan, 200, 7);
    const each = Object.entries(byKind);
    const share = ({ geo, chances }: Tally) => (chances === 0 ? 0 : geo / chances);
    const wrong = each.filter(([, tally]) => share(tally.false) > 0.05).map(([kind]) => kind);
    const missed = each
      .filter(([, tally]) => tally.true.chances > 0 && share(tally.true) < 0.95)
      .map(([kind]) => kind);
    expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
    expect(labels).toBeGreaterThan(100);
    expect(falseLabels / labels).toBeLessThanOrEqual(0.05);
  });

  it('still finds most where one thing in twenty fails to appear', () => {
    const plan = { ...smallPlan, states: ['DE', 'FR'] };
    const { byKind } = simulate({ ...plan, exitsPerControl: 2 }, 100, 7, 0.05);
    const found = Object.values(byKind).map(({ true: tally }) => tally);
    const sum = (key: 'geo' | 'chances') => found.reduce((total, tally) => total + tally[key], 0);
    expect(sum('geo') / sum('chances')).toBeGreaterThan(0.9);
  });
});
