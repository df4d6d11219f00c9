import { expect, test } from 'vitest';
import { openExitRoster } from '../../../crawler/plan/exit-roster.ts';
import { personas } from '../../../crawler/plan/personas.ts';
import { byNextExit, situate } from '../../../crawler/plan/situate.ts';

const exit = (country: string, port: number) => ({ country, proxy: `http://127.0.0.1:${port}` });
const german = [exit('DE', 1), exit('DE', 2), exit('DE', 3)];
const [de, fr] = personas;
if (!de || !fr) throw new Error('no personas');

test('without exits one persona goes directly, and says so', () => {
  const { travellers, remarks } = situate(personas, []);
  expect(travellers).toEqual([{ persona: de }]);
  expect(remarks.join()).toMatch(/not verified.*nothing was compared/);
});

test('a persona without an exit in its country stays at home, with the reason', () => {
  const { travellers, stranded } = situate([de, fr], [exit('FR', 1)]);
  expect(travellers.map(({ persona }) => persona.id)).toEqual(['fr']);
  expect(stranded).toEqual([{ persona: de, because: 'no exit in DE is configured' }]);
});

test('exit number n is taken, counted round, and the others stand ready', () => {
  const ports = (nth: number) =>
    situate([de], [exit('FR', 9), ...german], nth).travellers.flatMap(
      ({ exit: first, alternates }) =>
        [first, ...(alternates ?? [])].map((one) => one?.proxy?.at(-1)),
    );
  expect(ports(0)).toEqual(['1', '2', '3']);
  expect(ports(1)).toEqual(['2', '3', '1']);
  expect(ports(4)).toEqual(['2', '3', '1']);
});

test('a dead exit rests and the next takes over, until all are down', () => {
  let now = 0;
  const roster = openExitRoster(() => now);
  const [traveller] = situate([de], german).travellers;
  if (!traveller) throw new Error('nobody travels');
  const sent = () => {
    const way = roster.send(traveller);
    return 'because' in way ? way.because : way.traveller.exit?.proxy?.at(-1);
  };
  expect(sent()).toBe('1');
  for (const [index, one] of german.entries()) {
    roster.failed(one, 'exit down: connection refused');
    if (index < 2) expect(sent()).toBe(String(index + 2));
  }
  expect(sent()).toBe('all 3 exits down; DE http://127.0.0.1:1: exit down: connection refused');
  now += 120_000;
  expect(sent()).toBe('1');
});

test('an only exit that is down has nothing to take over', () => {
  const [traveller] = situate([fr], [exit('FR', 1)]).travellers;
  if (!traveller?.exit) throw new Error('nobody travels');
  expect(byNextExit(traveller)).toBeUndefined();
  const roster = openExitRoster();
  roster.failed(traveller.exit, 'exit down: connection refused');
  expect(roster.send(traveller)).toEqual({ because: 'exit down: connection refused' });
});
