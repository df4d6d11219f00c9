import { expect, test } from 'vitest';
import { judgeExit } from '../../../crawler/visit/judge-exit.ts';
import type { ExitCheck } from '../../../shared/observation/exit-check.ts';

type Saying = { trace?: string; echo?: string; database?: string };

/** Checks as `{ trace: 'DE', echo: '-' }`: `-` is a witness that could not say. */
function checks(before: Saying, after: Saying, networks = ['198.51.100.0/24', '198.51.100.0/24']) {
  return ([before, after] as const).flatMap((saying, moment) =>
    (['trace', 'echo', 'database'] as const).flatMap((by): ExitCheck[] => {
      const country = saying[by];
      if (country === undefined) return [];
      const about = { by, when: moment === 0 ? ('before' as const) : ('after' as const) };
      if (country === '-') return [{ ...about, because: 'it had nothing to say' }];
      return [{ ...about, country, network: networks[moment] }];
    }),
  );
}

test('two witnesses before and after make an exit verified', () => {
  const both = { trace: 'DE', echo: 'DE' };
  expect(judgeExit('DE', checks(both, both))).toEqual({ country: 'DE', verified: true });
  const other = { echo: 'DE', database: 'DE', trace: '-' };
  expect(judgeExit('DE', checks(other, other))).toEqual({ country: 'DE', verified: true });
});

test.each([
  [{ trace: 'DE' }, { trace: 'DE' }, /^one witness only .*names no echo and no database/],
  [{ trace: 'DE', echo: 'DE' }, { trace: 'DE', echo: '-' }, /^one witness only.*the echo: it had/],
  [{ trace: '-' }, { trace: '-' }, /^no witness/],
])('%j then %j is not verified, and says why', (before, after, because) => {
  const judged = judgeExit('DE', checks(before, after));
  expect(judged).toMatchObject({ country: 'DE', verified: false });
  expect(judged.void).toBeUndefined();
  expect(judged.because).toMatch(because);
});

test.each([
  [{ echo: 'TR' }, { echo: 'TR' }, /^the exit claims DE, but the echo says TR$/],
  [
    { trace: 'DE', echo: 'TR' },
    { trace: 'DE', echo: 'TR' },
    /^the exit claims DE, but the echo says TR$/,
  ],
  [
    { trace: 'DE', echo: 'DE' },
    { trace: 'TR', echo: 'TR' },
    /^the exit changed its country .* after the visit/,
  ],
  [
    { trace: 'TR', echo: 'TR' },
    { trace: 'DE', echo: 'DE' },
    /^the exit changed its country .* before the visit/,
  ],
])('%j then %j is void', (before, after, reason) => {
  const judged = judgeExit('DE', checks(before, after));
  expect(judged).toMatchObject({ country: 'TR', verified: false });
  expect(judged.void).toMatch(reason);
});

test('two against one is verified, and the one is named', () => {
  const saying = { trace: 'TR', echo: 'DE', database: 'DE' };
  const judged = judgeExit('DE', checks(saying, saying));
  expect(judged).toMatchObject({ country: 'DE', verified: true });
  expect(judged.because).toContain('the site’s trace says TR');
});

test('an address that rotates within the country is noted, not void', () => {
  const both = { echo: 'DE', database: 'DE' };
  const judged = judgeExit('DE', checks(both, both, ['198.51.100.0/24', '203.0.113.0/24']));
  expect(judged).toMatchObject({ verified: true });
  expect(judged.because).toMatch(/changed its address/);
});
