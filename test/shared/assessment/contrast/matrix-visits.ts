import type { AccessOutcome } from '../../../../shared/assessment/access.ts';
import type { ContrastVisit } from '../../../../shared/assessment/contrast/arm-visit.ts';
import type { Arm } from '../../../../shared/observation/arm.ts';
import { isMemberState } from '../../../../shared/reference/member-state.ts';
import { finding } from '../sample-finding.ts';

/** A geo matrix to be visited, for tests: exits take turns block by block, as the planner has it. */
export type MatrixPlan = {
  states: readonly string[];
  exitsPerState: number;
  controls: readonly string[];
  exitsPerControl: number;
  blocks: number;
};

export type Moment = { arm: Arm; exit: string };

/** What one visit comes to; a signal id a thing that it was shown, `signal: words` for its words. */
export type Answer = { shown: readonly string[]; outcome?: AccessOutcome; void?: string };

export const smallPlan: MatrixPlan = {
  states: ['DE'],
  exitsPerState: 2,
  controls: ['TR', 'CH'],
  exitsPerControl: 1,
  blocks: 5,
};

/** Visits every arm of every block and asks `site` what it shows. */
export function matrixVisits(
  plan: MatrixPlan,
  site: (moment: Moment) => Answer | readonly string[],
  url = 'https://kestrelx.example/',
): ContrastVisit[] {
  return momentsOf(plan).map((moment) => {
    const answer = site(moment);
    return contrastVisit(moment, 'shown' in answer ? answer : { shown: answer }, url);
  });
}

function momentsOf({ states, exitsPerState, controls, exitsPerControl, blocks }: MatrixPlan) {
  const moments: Moment[] = [];
  for (let block = 1; block <= blocks; block += 1) {
    const go = (place: string, speaks: string, exits: number, repeat = false) => {
      const turn = (block - 1 + (repeat ? 1 : 0)) % exits;
      moments.push({ arm: { block, place, speaks, repeat }, exit: `${place} ${turn + 1}` });
    };
    for (const state of states) {
      const own = state.toLowerCase();
      go(state, own, exitsPerState);
      go(state, own, exitsPerState, true);
      go(state, 'neutral', exitsPerState);
      for (const control of controls) go(control, own, exitsPerControl);
    }
    for (const control of controls) go(control, 'neutral', exitsPerControl);
  }
  return moments;
}

function contrastVisit({ arm, exit }: Moment, answer: Answer, url: string): ContrastVisit {
  const { block, place, speaks, repeat } = arm;
  const id = `${place}-${speaks}${repeat ? '-repeat' : ''}-b${block}-${new URL(url).pathname}`;
  return {
    url,
    outcome: answer.outcome ?? 'open',
    findings: answer.shown.map((thing) => {
      const [signal = '', quote = signal] = thing.split(': ');
      return finding({ signal, quote, url, visit: id, memberStates: [] });
    }),
    visit: {
      id,
      stop: url,
      role: 'own',
      persona: {
        id: `${place}-${speaks}`,
        country: place,
        situatedIn: isMemberState(place) ? 'union' : 'outside',
        languages: ['en'],
        timeZone: 'Europe/Brussels',
        place: { name: place, latitude: 50, longitude: 4 },
      },
      exit: {
        country: place,
        kind: 'proxy',
        verified: true,
        label: exit,
        ...(answer.void !== undefined && { void: answer.void }),
      },
      arm,
      instrument: 'crawler',
      tool: 'unsolicited 0.1.0',
      startedAt: '2026-01-01T00:00:00.000Z',
      finishedAt: '2026-01-01T00:00:01.000Z',
    },
  };
}
