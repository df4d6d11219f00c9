import type { WriteStream } from 'node:tty';
import { createLogUpdate } from 'log-update';
import colour from 'picocolors';
import type { CrawlEvent } from '../crawl-event.ts';
import { printable } from '../printable.ts';

/** How a crawl shows itself while it runs. */
export type Progress = {
  /** The listener for one firm's crawl. */
  of: (firm: string) => (event: CrawlEvent) => void;
  end: () => void;
};

/** A living display on a terminal, one JSON line an event elsewhere. */
export function showProgress(stream: WriteStream): Progress {
  if (!stream.isTTY) {
    return {
      of: (firm) => (event) => {
        stream.write(`${JSON.stringify({ at: new Date().toISOString(), firm, ...event })}\n`);
      },
      end: () => {},
    };
  }
  return liveDisplay(stream);
}

type FirmState = {
  personas: number;
  pages: Map<string, number>;
  running: Map<string, { persona: string; url: string; since: number }>;
  arrived: number;
  turnedAway: number;
  unreachable: number;
  skipped: number;
  known: number;
  /** The geo matrix: all its visits, and where it stands. */
  planned: number;
  estimate: string;
  block: string;
  note: string;
};

function liveDisplay(stream: WriteStream): Progress {
  const firms = new Map<string, FirmState>();
  const update = createLogUpdate(stream);
  const draw = () =>
    update([...firms].map(([name, state]) => firmLines(name, state, stream.columns)).join('\n'));
  const timer = setInterval(draw, 200);
  return {
    of: (firm) => {
      const state: FirmState = {
        personas: 1,
        pages: new Map(),
        running: new Map(),
        arrived: 0,
        turnedAway: 0,
        unreachable: 0,
        skipped: 0,
        known: 0,
        planned: 0,
        estimate: '',
        block: '',
        note: '',
      };
      firms.set(firm, state);
      return (event) => note(state, event);
    },
    end: () => {
      clearInterval(timer);
      draw();
      update.done();
    },
  };
}

function note(state: FirmState, event: CrawlEvent): void {
  switch (event.kind) {
    case 'crawl-started':
      state.personas = Math.max(1, event.personas.length);
      return;
    case 'site-settled':
      state.pages.set(event.site, event.pages);
      return;
    case 'visit-started':
      state.running.set(event.id, { persona: event.persona, url: event.url, since: Date.now() });
      return;
    case 'visit-finished':
      state.running.delete(event.id);
      if (event.void !== undefined) {
        state.note = `${event.persona} does not count: ${event.void}`;
        return;
      }
      if (event.outcome === 'arrived') state.arrived += 1;
      if (event.outcome === 'turned-away') state.turnedAway += 1;
      if (event.outcome === 'unreachable') state.unreachable += 1;
      return;
    case 'visit-skipped':
      state.running.delete(event.id);
      state.skipped += 1;
      return;
    case 'visit-known':
      state.known += 1;
      return;
    case 'matrix-planned':
      state.planned = event.visits;
      state.estimate = event.estimate;
      return;
    case 'block-started':
      state.block = `block ${event.block} of ${event.of}`;
      return;
    case 'block-finished':
      if (event.missing > 0) {
        state.note = `block ${event.block}: ${event.missing} of ${event.visits} visits are missing`;
      }
      return;
    case 'visit-repeated':
      state.running.delete(event.id);
      state.note = `${event.persona} goes again by ${event.exit}: ${event.because}`;
      return;
    case 'browser-replaced':
      state.note = `browser replaced: ${event.because}`;
      return;
    case 'promoter-seen':
      state.note = promoterNote(event);
      return;
    case 'stopping':
      state.note = 'stopping; Ctrl-C again to stop at once';
  }
}

function promoterNote({ firms, goesOn }: Extract<CrawlEvent, { kind: 'promoter-seen' }>): string {
  if (firms.length === 0) return 'leads to no firm that could be told';
  const names = firms.map((firm) => (goesOn.includes(firm) ? `${firm} (its case goes on)` : firm));
  return `leads to ${names.join(', ')}`;
}

function firmLines(name: string, state: FirmState, columns: number): string {
  const done = state.arrived + state.turnedAway + state.unreachable + state.skipped + state.known;
  const pages = [...state.pages.values()].reduce((sum, count) => sum + count, 0);
  const total = Math.max(done + state.running.size, state.planned || pages * state.personas);
  const counts = [
    colour.green(`${state.arrived} arrived`),
    ...(state.turnedAway ? [colour.yellow(`${state.turnedAway} turned away`)] : []),
    ...(state.unreachable ? [colour.red(`${state.unreachable} unreachable`)] : []),
    ...(state.skipped ? [`${state.skipped} skipped`] : []),
    ...(state.known ? [`${state.known} done before`] : []),
  ].join(', ');
  const width = Math.max(4, ...[...state.running.values()].map(({ persona }) => persona.length));
  const running = [...state.running.values()].map(({ persona, url, since }) => {
    const seconds = ((Date.now() - since) / 1000).toFixed(0).padStart(2);
    const room = Math.max(20, (columns || 80) - 12 - width);
    return colour.dim(`   ${persona.padEnd(width)} ${printable(url).slice(0, room)} ${seconds} s`);
  });
  const title = `${bar(done, total)} ${colour.bold(printable(name))}  ${done} of ${total} visits: ${counts}`;
  const plan = state.estimate
    ? [`   ${colour.dim(`${state.estimate}${state.block ? `; ${state.block}` : ''}`)}`]
    : [];
  return [title, ...plan, ...running, ...(state.note ? [`   ${printable(state.note)}`] : [])].join(
    '\n',
  );
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? 0 : Math.round((done / total) * 16);
  return colour.cyan('━'.repeat(filled)) + colour.dim('─'.repeat(16 - filled));
}
