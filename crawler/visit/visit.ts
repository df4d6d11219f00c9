import type { Stop } from '../../shared/case/case.ts';
import type { Arrival } from '../../shared/observation/arrival.ts';
import type { Hop } from '../../shared/observation/hop.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { partNames, type Reading } from '../../shared/observation/parts.ts';
import { tool } from '../../shared/observation/tool.ts';
import type { CapturedVisit } from '../evidence/captured-visit.ts';
import { exitLabel } from '../plan/exits.ts';
import { withArchive } from './archive/with-archive.ts';
import { arrivalOf, goTo } from './arrive.ts';
import { type Captured, capturePage } from './capture-page.ts';
import { answerConsent } from './consent/answer-consent.ts';
import { recordConsent } from './consent/record-consent.ts';
import { attempt, reasonOf } from './deadlines.ts';
import { callWitnesses } from './exit-witnesses.ts';
import { goOnward } from './go-onward.ts';
import { exitAnswer } from './network-guard.ts';
import { type OpenPage, type Outing, openPage } from './open-page.ts';
import { readFrames } from './read-frames.ts';
import { settle } from './settle.ts';
import { personaSeen, witnessed } from './witnessed.ts';

/** Pages that send their visitor on, one after the other; further ones are left where they stand. */
const mostPages = 4;

/** A visit that ended, whatever the site did. */
export type EndedVisit = CapturedVisit & {
  /** Set when it was not the site's doing: the visit says nothing about the site. */
  fault?: Fault;
  /** The browser would not let the page go in time and should be replaced. */
  worn: boolean;
};

type Fault = {
  whose: 'exit' | 'browser';
  because: string;
  /** The exit itself does not work, whatever is asked for: the next one should take over. */
  down?: true;
};

type End = (arrival: Arrival, reading: Reading, captured?: Captured) => EndedVisit;

/**
 * One visit: a fresh context, the stages one after another, each against the clock. Nothing that a
 * site does is an exception; what could not be had is missing, with its reason among the problems.
 */
export async function visitStop(outing: Outing, stop: Stop, id: string): Promise<EndedVisit> {
  const startedAt = new Date().toISOString();
  const end: End = (arrival, reading, captured = { captures: [], files: new Map() }) => ({
    observation: {
      version: 1,
      visit: {
        id,
        stop: stop.url,
        role: stop.role,
        persona: outing.persona,
        exit: exitOf(outing),
        instrument: 'crawler',
        tool,
        startedAt,
        finishedAt: new Date().toISOString(),
      },
      arrival,
      parts: reading.parts,
      problems: reading.problems,
      captures: captured.captures,
    },
    files: captured.files,
    worn: false,
  });
  const nowhere = (because: string) => {
    const { url } = stop;
    const arrival = { requested: url, final: url, outcome: 'unreachable' as const, because };
    return end(arrival, noReading(because));
  };
  let open: OpenPage;
  try {
    open = await openPage(outing);
  } catch (fault) {
    const because = reasonOf(fault);
    return { ...nowhere(because), fault: { whose: 'browser', because }, worn: true };
  }
  const { exit } = outing;
  const witnesses = exit && callWitnesses({ ...outing, exit }, open.guard, stop.url);
  const before = await witnesses?.look('before');
  if (before?.down) {
    const ended = nowhere(before.down);
    await witnesses?.close();
    const worn = !(await open.close());
    return { ...ended, fault: { whose: 'exit', because: before.down, down: true }, worn };
  }
  const { ended, discard } = await withArchive(open, outing, { id, stop: stop.url }, () =>
    onPage(open, outing, stop, end).catch((fault) => nowhere(reasonOf(fault))),
  );
  // Last of all, when nothing that the page does in answer can change what was captured.
  const [after, seen] = await Promise.all([
    witnesses?.look('after'),
    ended.observation.arrival.outcome === 'unreachable'
      ? undefined
      : personaSeen(open, outing.persona),
  ]);
  const checks = [...(before?.checks ?? []), ...(after?.checks ?? [])];
  const observation = onItsWay(
    witnessed(ended.observation, seen, checks),
    stop,
    await open.hops.finish(),
  );
  const worked = checks.some(({ country }) => country !== undefined);
  const asks = !worked && observation.arrival.because === exitAnswer(407);
  const down = after?.down ?? (asks ? exitAnswer(407) : undefined);
  const fault = faultOf(outing, open, observation, down);
  if (fault) await discard();
  await witnesses?.close();
  const closed = await open.close();
  return { ...ended, observation, ...(fault ? { fault } : {}), worn: !closed };
}

async function onPage(open: OpenPage, outing: Outing, stop: Stop, end: End): Promise<EndedVisit> {
  const { page, context, session, mishaps, crashed } = open;
  const { limits } = outing;
  const behindExit = outing.exit?.proxy !== undefined;
  const going = await goTo(page, stop.url, limits);
  const arrivalNow = () => arrivalOf(stop.url, page.url(), going, open.log, open.guard, behindExit);
  const arrivedAt = arrivalNow();
  if (arrivedAt.outcome === 'unreachable') {
    const because = mishaps.get('crash') ?? arrivedAt.because ?? 'unreachable';
    return end({ ...arrivedAt, because }, noReading(because));
  }
  const orCrash =
    <Value>(work: () => Promise<Value>) =>
    () =>
      Promise.race([work(), crashed]);
  if (going.gone && going.stuck) await open.unblock();
  for (let pages = 0; pages < mostPages && !mishaps.has('scripts'); pages += 1) {
    const settled = await attempt(
      limits.settle,
      orCrash(() => settle(open)),
    );
    if (!settled.done && settled.late) await open.unblock();
    const note = settled.done ? settled.value : settled.because;
    if (note) mishaps.set('settle', note);
    if (!settled.done || !(await goOnward(open))) break;
    mishaps.delete('settle');
  }
  const asked = mishaps.has('scripts')
    ? undefined
    : await attempt(
        limits.consent,
        orCrash(() => answerConsent(open, outing)),
      );
  let read = await attempt(
    limits.read,
    orCrash(() => readFrames(context, page, session, limits)),
  );
  if (!read.done || !read.value.parts.text) {
    await open.unblock();
    read = await attempt(
      limits.read,
      orCrash(() => readFrames(context, page, session, limits)),
    );
  }
  const reading = read.done ? read.value : noReading(read.because);
  const captured = await capturePage(session, limits, crashed, outing.pdf);
  const problems = { ...reading.problems, ...captured.problems, ...Object.fromEntries(mishaps) };
  const ended = end(
    unlessEmpty(arrivalNow(), reading),
    { parts: reading.parts, problems },
    captured,
  );
  return asked ? recordConsent(ended, asked) : ended;
}

/** A page that shows nothing at all is no page, whatever status it came with. */
function unlessEmpty(arrival: Arrival, { parts }: Reading): Arrival {
  const { text, links, images, forms, frames } = parts;
  if (arrival.outcome !== 'arrived' || !text || !links || !images || !forms || !frames)
    return arrival;
  const things =
    text.blocks.length +
    links.links.length +
    images.images.length +
    forms.forms.length +
    frames.frames.length;
  if (things > 0) return arrival;
  return { ...arrival, outcome: 'unreachable', because: 'the page is empty: it shows nothing' };
}

function faultOf(
  outing: Outing,
  open: OpenPage,
  { arrival }: Observation,
  down: string | undefined,
): Fault | undefined {
  if (!outing.browser.isConnected()) return { whose: 'browser', because: 'the browser died' };
  if (arrival.outcome !== 'unreachable') return undefined;
  if (down !== undefined) return { whose: 'exit', because: down, down: true };
  const failure = open.guard.record.failures.find(
    ({ kind, because }) => /exit/.test(kind) && because === arrival.because,
  );
  if (!failure) return undefined;
  const { kind, because } = failure;
  return { whose: 'exit', because, ...(kind === 'exit' ? { down: true } : {}) };
}

/** The observation with the way to the page, and with where its address was found. */
function onItsWay(observation: Observation, { found }: Stop, hops: Hop[]): Observation {
  const arrival = { ...observation.arrival, hops, ...(found ? { found } : {}) };
  return { ...observation, arrival };
}

function exitOf({ exit }: Outing): Observation['visit']['exit'] {
  if (!exit) return { kind: 'direct', verified: false };
  const kind = exit.proxy === undefined ? 'direct' : 'proxy';
  return { country: exit.country, kind, verified: false, label: exitLabel(exit) };
}

function noReading(because: string): Reading {
  return { parts: {}, problems: Object.fromEntries(partNames.map((name) => [name, because])) };
}
