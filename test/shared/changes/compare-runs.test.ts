import { describe, expect, it } from 'vitest';
import { Changes } from '../../../shared/changes/changes.ts';
import { compareRuns } from '../../../shared/changes/compare-runs.ts';
import { type Met, polish, runOn, site } from './sample-runs.ts';

const failed: Met = {
  arrival: { outcome: 'unreachable', because: 'timed out: no answer', status: undefined },
};
const botWall: Met = {
  title: 'Just a moment...',
  arrival: {
    status: 403,
    outcome: 'turned-away',
    headers: { 'cf-mitigated': 'challenge', server: 'cloudflare' },
  },
};
const wrongExit: Met = {
  words: ['Buy Bitcoin in sixty seconds on our exchange for everybody'],
  button: 'Sign up',
  exit: { kind: 'proxy', verified: false, void: 'it left from US, not from PL' },
};

async function compared(...runs: (readonly Met[])[]) {
  const readings = await Promise.all(runs.map((met, at) => runOn(1 + at * 7, met)));
  const changes = compareRuns('KestrelX', readings);
  expect(Changes.parse(JSON.parse(JSON.stringify(changes)))).toEqual(changes);
  const bonus = changes.findings.find(({ signal }) => signal === 'promotion-bonus');
  return {
    ...changes,
    bonus: bonus?.course.map(({ is }) => is),
    bonusNow: bonus?.now,
    /** What happened to the bonus, by run. */
    happened: changes.changes
      .filter(({ finding }) => finding !== undefined && finding === bonus?.number)
      .map(({ run, kind }) => `${run.slice(4, 8)} ${kind}`),
    verdicts: changes.changes.flatMap(({ kind, words }) => (kind === 'verdict' ? [words] : [])),
  };
}

describe('changes from run to run', { timeout: 60_000 }, () => {
  it('nothing happens while a page stays as it is', async () => {
    const { changes, texts, bonus } = await compared([{ words: polish }], [{ words: polish }]);
    expect(changes).toEqual([]);
    expect(texts).toEqual([]);
    expect(bonus).toEqual(['shown', 'shown']);
  });

  it('a page that is dropped: gone, with the interval, and back', async () => {
    const dropped: Met = { arrival: { status: 404 } };
    const all = await compared(
      [{ words: polish }],
      [{ words: polish }],
      [dropped],
      [{ words: polish }],
    );
    expect(all.bonus).toEqual(['shown', 'shown', 'page-gone', 'shown']);
    expect(all.happened).toEqual(['1115 gone', '1122 back']);
    const gone = all.changes.find(({ kind }) => kind === 'gone');
    expect(gone).toMatchObject({ since: '20261108T060000Z', page: `${site}/` });
    expect(gone?.words).toContain('the site answered 404');
    expect(all.verdicts).toEqual([
      'The verdict went from strong to none.',
      'The verdict went from none to strong.',
    ]);
  });

  it.each([
    ['a visit that failed', failed],
    ['a bot wall', botWall],
    ['a visit that left from the wrong place', wrongExit],
    ['a refusal without a reason', { arrival: { status: 403, outcome: 'turned-away' } } as Met],
    ['an error of the server', { arrival: { status: 503, outcome: 'turned-away' } } as Met],
  ])('%s is a gap, not a change', async (_, met) => {
    const { bonus, changes, gaps } = await compared(
      [{ words: polish }],
      [met],
      [{ words: polish }],
    );
    expect(bonus).toEqual(['shown', 'gap', 'shown']);
    expect(changes).toEqual([]);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.because).not.toBe('');
  });

  it('a page that was not visited is a gap', async () => {
    const other = { path: '/en', words: ['About the team behind it'], button: 'Read more' };
    const { bonus, happened, verdicts } = await compared([{ words: polish }], [other]);
    expect(bonus).toEqual(['shown', 'gap']);
    expect(happened).toEqual([]);
    expect(verdicts).toEqual([]);
  });

  it('a finding is gone only when everybody who was shown it has looked', async () => {
    const without = polish.filter((text) => !text.includes('bonus'));
    const both = [
      { words: polish, as: 'pl' },
      { words: polish, as: 'de' },
    ] as const;
    const { bonus, happened } = await compared(
      both,
      [
        { words: without, as: 'pl' },
        { ...failed, as: 'de' },
      ],
      [
        { ...failed, as: 'pl' },
        { words: without, as: 'de' },
      ],
    );
    expect(bonus).toEqual(['shown', 'gap', 'not-shown']);
    expect(happened).toEqual(['1115 gone']);
  });

  it('tells when it is no longer shown to one of several, and when it is again', async () => {
    const without = polish.filter((text) => !text.includes('bonus'));
    const both = [
      { words: polish, as: 'pl' },
      { words: polish, as: 'de' },
    ] as const;
    const { bonus, happened } = await compared(
      both,
      [
        { words: without, as: 'pl' },
        { words: polish, as: 'de' },
      ],
      both,
    );
    expect(bonus).toEqual(['shown', 'shown', 'shown']);
    expect(happened).toEqual(['1108 narrowed', '1115 widened']);
  });

  it('a page that leads elsewhere says so', async () => {
    const led: Met = {
      words: ['About the team behind it, who they are and where they work'],
      button: 'Read more',
      arrival: { final: `${site}/closed` },
    };
    const { bonus, changes } = await compared([{ words: polish }], [led]);
    expect(bonus).toEqual(['shown', 'page-gone']);
    expect(changes.find(({ kind }) => kind === 'gone')?.words).toContain(`${site}/closed`);
  });

  it('small edits make no new finding: its words changed', async () => {
    const edited = polish.map((text) => text.replace('100 zł', '150 zł'));
    const { happened, changes, texts } = await compared([{ words: polish }], [{ words: edited }]);
    expect(happened).toEqual(['1108 words']);
    const pieces = changes.find(({ kind }) => kind === 'words')?.pieces;
    expect(pieces?.filter(({ is }) => is !== 'same')).toEqual([
      { text: '100', is: 'removed' },
      { text: '150', is: 'added' },
    ]);
    expect(texts).toHaveLength(1);
  });

  it('a finding on a page that was not read before is not called new', async () => {
    const other = { path: '/pl', words: polish };
    const { changes } = await compared([{ words: ['Nothing to see here yet'] }], [other]);
    const first = changes.filter(({ kind }) => kind === 'new');
    expect(first.length).toBeGreaterThan(0);
    expect(first.every(({ since, words }) => !since && words.includes('not read before'))).toBe(
      true,
    );
  });

  it('what other rules said then is told apart, and is no change of the site', async () => {
    const [one, two] = [await runOn(1, [{ words: polish }]), await runOn(8, [{ words: polish }])];
    const said = {
      ...one.today,
      tool: 'unsolicited 0.0.1',
      verdict: 'some' as const,
      findings: one.today.findings.filter(({ signal }) => signal !== 'promotion-bonus'),
    };
    const { changes, rules } = compareRuns('KestrelX', [
      { ...one, said },
      { ...two, said: two.today },
    ]);
    expect(changes).toEqual([]);
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({
      run: 'first',
      said: { tool: 'unsolicited 0.0.1', verdict: 'some' },
      today: { verdict: 'strong' },
      onlyThen: [],
    });
    expect(rules[0]?.onlyToday.map(({ signal }) => signal)).toEqual(['promotion-bonus']);
  });

  it('gives a change the same key when it is computed again, with more runs', async () => {
    const dropped: Met = { arrival: { status: 404 } };
    const two = await compared([{ words: polish }], [dropped]);
    const three = await compared([{ words: polish }], [dropped], [{ words: polish }]);
    const keys = three.changes.map(({ key }) => key);
    expect(keys.slice(0, two.changes.length)).toEqual(two.changes.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
