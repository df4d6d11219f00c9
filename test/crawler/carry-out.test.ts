import { beforeEach, describe, expect, it } from 'vitest';
import { carryOut, type Tally } from '../../crawler/carry-out.ts';
import type { CrawlEvent } from '../../crawler/crawl-event.ts';
import type { CapturedVisit } from '../../crawler/evidence/captured-visit.ts';
import type { Exit } from '../../crawler/plan/exits.ts';
import type { Planned } from '../../crawler/plan/itinerary.ts';
import { personas } from '../../crawler/plan/personas.ts';
import type { SentOut } from '../../crawler/send-out.ts';
import type { VisitRecord } from '../../shared/case/case.ts';
import { observationOf } from '../../shared/observation/sample.ts';

type Answer = 'fine' | 'void' | 'exit down' | 'exit refuses' | 'browser' | 'robots' | 'stopped';

const [first, second] = [1, 2].map((nth): Exit => ({ country: 'DE', proxy: `http://exit:${nth}` }));

let kept: string[];
let skipped: VisitRecord[];
let events: CrawlEvent[];
let tally: Tally;
let went: string[];

beforeEach(() => {
  [kept, skipped, events, went] = [[], [], [], []];
  tally = {
    arrived: 0,
    turnedAway: 0,
    unreachable: 0,
    skipped: 0,
    failed: 0,
    exitFailed: 0,
    voided: 0,
    known: 0,
  };
});

function planned(exits: (Exit | undefined)[], block = 2): Planned {
  const [persona] = personas;
  if (!persona) throw new Error('no persona');
  const [exit, ...others] = exits.filter((each) => each !== undefined);
  return {
    stop: { url: 'https://kestrelx.example/', role: 'own' },
    traveller: { persona, exit, alternates: others },
    arm: { block, place: 'DE', speaks: 'de', repeat: false },
  };
}

function answered(answer: Answer | undefined, name: string): SentOut {
  if (answer === undefined || answer === 'stopped') return undefined;
  if (answer === 'robots') return { refusal: 'robots.txt asks not to visit it' };
  const seen = observationOf({});
  const exit = {
    country: 'DE',
    kind: 'proxy' as const,
    verified: answer === 'fine',
    ...(answer === 'void' ? { void: 'the exit claims DE, but the echo says NL' } : {}),
  };
  const observation = { ...seen, visit: { ...seen.visit, id: name, exit } };
  const ended = { observation, files: new Map(), worn: false };
  if (answer === 'fine' || answer === 'void') return ended;
  const whose = answer === 'browser' ? ('browser' as const) : ('exit' as const);
  const down = answer === 'exit down' ? { down: true as const } : {};
  return { ...ended, fault: { whose, because: answer, ...down } };
}

function carrier(answers: Answer[]) {
  return carryOut({
    folder: {
      keep: async ({ observation }: CapturedVisit) => {
        kept.push(observation.visit.id);
      },
      skip: async (record) => {
        skipped.push(record);
      },
    },
    sendOut: async ({ traveller }, name) => {
      went.push(traveller.exit?.proxy?.at(-1) ?? 'direct');
      return answered(answers.shift(), name);
    },
    retireBrowser: () => {},
    report: (event) => events.push(event),
    signal: new AbortController().signal,
    tally,
  });
}

const kinds = () => events.map(({ kind }) => kind);

describe('a visit that is carried out', () => {
  it('is kept with its place in the matrix', async () => {
    const seen = await carrier(['fine'])(planned([first, second]), 0);
    expect(seen?.visit.arm).toEqual({ block: 2, place: 'DE', speaks: 'de', repeat: false });
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatch(/^de-b2-kestrelx\.example-[0-9a-f]{8}$/);
    expect(tally).toMatchObject({ arrived: 1, failed: 0 });
  });

  it('goes by another exit when its own is down, under the same name', async () => {
    const carry = carrier(['exit down', 'fine', 'fine']);
    expect(await carry(planned([first, second]), 0)).toBeDefined();
    expect(went).toEqual(['1', '2']);
    expect(kinds()).toContain('visit-repeated');
    expect(tally).toMatchObject({ arrived: 1, failed: 0, skipped: 0 });
    // The next one does not wait for the dead exit again.
    await carry(planned([first, second], 3), 0);
    expect(went).toEqual(['1', '2', '2']);
  });

  it('is missing when all its exits fail, and no third one is tried', async () => {
    expect(
      await carrier(['exit refuses', 'exit refuses', 'fine'])(planned([first, second]), 0),
    ).toBeUndefined();
    expect(went).toEqual(['1', '2']);
    expect(skipped).toMatchObject([
      { outcome: 'skipped', because: 'exit refuses', arm: { block: 2 } },
    ]);
    expect(tally).toMatchObject({ failed: 1, exitFailed: 1, skipped: 1 });
  });

  it('stays when it is void, and is repeated by another exit under a name of its own', async () => {
    const seen = await carrier(['void', 'fine'])(planned([first, second]), 0);
    expect(kept).toEqual([expect.not.stringMatching(/again/), expect.stringMatching(/-again-1$/)]);
    expect(seen?.visit.id).toBe(kept[1]);
    expect(tally).toMatchObject({ arrived: 1, voided: 1, failed: 0 });
  });

  it('is recorded as missing when it is void and there is no other exit', async () => {
    expect(await carrier(['void', 'fine'])(planned([first]), 0)).toBeUndefined();
    expect(went).toEqual(['1']);
    expect(skipped.map(({ id: name }) => name)).toEqual([`${kept[0]}-again-1`]);
    expect(skipped[0]?.because).toMatch(/void: the exit claims DE, but the echo says NL/);
    expect(tally).toMatchObject({ arrived: 0, voided: 1, failed: 1, exitFailed: 1 });
  });

  it('takes the next free name where a void one of an earlier run is there', async () => {
    await carrier(['void', 'void'])(planned([first, second]), 1);
    expect(kept.map((name) => name.slice(-8))).toEqual(['-again-1', '-again-2']);
    expect(skipped.map(({ id: name }) => name.slice(-8))).toEqual(['-again-3']);
  });

  it('is not repeated for what another exit cannot mend', async () => {
    for (const answer of ['browser', 'robots', 'stopped'] as const) {
      expect(await carrier([answer, 'fine'])(planned([first, second]), 0)).toBeUndefined();
    }
    expect(went).toEqual(['1', '1', '1']);
    expect(skipped.map(({ because }) => because)).toEqual([
      'browser',
      'robots.txt asks not to visit it',
    ]);
    expect(tally).toMatchObject({ failed: 1, exitFailed: 0, skipped: 2 });
  });
});
