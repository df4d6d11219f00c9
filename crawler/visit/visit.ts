import type { Stop } from '../../shared/case/case.ts';
import type { Arrival } from '../../shared/observation/arrival.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { partNames, type Reading } from '../../shared/observation/parts.ts';
import { tool } from '../../shared/observation/tool.ts';
import type { CapturedVisit } from '../evidence/captured-visit.ts';
import { arrivalOf, goTo } from './arrive.ts';
import { type Captured, capturePage } from './capture-page.ts';
import { attempt, reasonOf } from './deadlines.ts';
import { type OpenPage, type Outing, openPage } from './open-page.ts';
import { readFrames } from './read-frames.ts';
import { settle } from './settle.ts';

/** A visit that ended, whatever the site did. */
export type EndedVisit = CapturedVisit & {
  /** Set when it was not the site's doing: the visit says nothing about the site. */
  fault?: { whose: 'exit' | 'browser'; because: string };
  /** The browser would not let the page go in time and should be replaced. */
  worn: boolean;
};

/**
 * One visit: a fresh context, the stages one after another, each against the clock. Nothing that a
 * site does is an exception; what could not be had is missing, with its reason among the problems.
 */
export async function visitStop(outing: Outing, stop: Stop, id: string): Promise<EndedVisit> {
  const startedAt = new Date().toISOString();
  const end = (
    arrival: Arrival,
    reading: Reading,
    captured: Captured = { captures: [], files: new Map() },
  ): EndedVisit => ({
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
  let open: OpenPage;
  try {
    open = await openPage(outing);
  } catch (fault) {
    const because = reasonOf(fault);
    const arrival = {
      requested: stop.url,
      final: stop.url,
      outcome: 'unreachable' as const,
      because,
    };
    return {
      ...end(arrival, noReading(because)),
      fault: { whose: 'browser', because },
      worn: true,
    };
  }
  const ended = await onPage(open, outing, stop, end).catch((fault) => {
    const because = reasonOf(fault);
    const arrival = {
      requested: stop.url,
      final: stop.url,
      outcome: 'unreachable' as const,
      because,
    };
    return end(arrival, noReading(because));
  });
  const fault = faultOf(outing, open, ended.observation);
  const closed = await open.close();
  return { ...ended, ...(fault ? { fault } : {}), worn: !closed };
}

async function onPage(
  open: OpenPage,
  outing: Outing,
  stop: Stop,
  end: (arrival: Arrival, reading: Reading, captured?: Captured) => EndedVisit,
): Promise<EndedVisit> {
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
  if (!mishaps.has('scripts')) {
    const settled = await attempt(
      limits.settle,
      orCrash(() => settle(open)),
    );
    if (!settled.done && settled.late) await open.unblock();
    const note = settled.done ? settled.value : settled.because;
    if (note) mishaps.set('settle', note);
  }
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
  const captured = await capturePage(session, limits, crashed);
  const problems = { ...reading.problems, ...captured.problems, ...Object.fromEntries(mishaps) };
  return end(unlessEmpty(arrivalNow(), reading), { parts: reading.parts, problems }, captured);
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

function faultOf(outing: Outing, open: OpenPage, { arrival }: Observation): EndedVisit['fault'] {
  if (!outing.browser.isConnected()) return { whose: 'browser', because: 'the browser died' };
  if (arrival.outcome !== 'unreachable') return undefined;
  const failure = open.guard.record.failures.find(
    ({ kind, because }) => kind === 'exit' && because === arrival.because,
  );
  return failure ? { whose: 'exit', because: failure.because } : undefined;
}

function exitOf({ exit }: Outing): Observation['visit']['exit'] {
  if (!exit) return { kind: 'direct', verified: false };
  const kind = exit.proxy === undefined ? 'direct' : 'proxy';
  return { country: exit.country, kind, verified: false };
}

function noReading(because: string): Reading {
  return { parts: {}, problems: Object.fromEntries(partNames.map((name) => [name, because])) };
}
