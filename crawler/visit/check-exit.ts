import type { Browser } from 'playwright';
import * as z from 'zod';
import type { Persona } from '../../shared/observation/persona.ts';
import { type Exit, exitLabel } from '../plan/exits.ts';
import type { Cidr } from './address-rules.ts';
import { askEcho } from './ask-echo.ts';
import { attempt, deadlines } from './deadlines.ts';
import type { IpDatabase } from './ip-database.ts';
import { networkOf } from './network-of.ts';
import { openPage } from './open-page.ts';
import { ledgerOf, readPersonaSeen } from './read-ledger.ts';
import type { Witnessed } from './witness.ts';

/** What `personas --check` found of one exit. */
export type CheckedExit = {
  exit: string;
  persona: string;
  state: 'right' | 'wrong' | 'unknown' | 'down';
  claimed: string;
  /** By the echo, and by the IP database. */
  observed?: string;
  database?: string;
  /** Shortened (/24, /48). */
  network?: string;
  /** Milliseconds of one small request. */
  latency?: number;
  /** What a page could learn beside what the persona wishes to say; empty where nothing leaks. */
  leaks: string[];
  because?: string;
};

const patience = 15_000;

/**
 * Visits the echo by one exit, as the persona and in its browser. Nothing is asked that does not
 * go through the exit.
 */
export async function checkExit(options: {
  browser: Browser;
  persona: Persona;
  exit: Exit;
  echo: string;
  database?: IpDatabase;
  allowed: readonly Cidr[];
}): Promise<CheckedExit> {
  const { browser, persona, exit, echo, database, allowed } = options;
  const about = { exit: exitLabel(exit), persona: persona.id, claimed: exit.country };
  const open = await openPage({ browser, persona, exit, allowed, limits: deadlines });
  try {
    const { seen, latency } = await fastest(() => askEcho(open.guard, echo, persona, patience));
    const { address, country: observed, because } = seen;
    if (address === undefined) {
      const reason = open.guard.record.failures.find(({ kind }) => kind === 'exit')?.because;
      return { ...about, state: 'down', leaks: [], because: reason ?? because };
    }
    const named = database?.countryOf(address);
    const network = networkOf(address);
    const leaks = await leaksOf(open, persona, echo, address);
    const countries = [observed, named].filter((country) => country !== undefined);
    const wrong = countries.some((country) => country !== exit.country);
    const state = countries.length === 0 ? 'unknown' : wrong ? 'wrong' : 'right';
    return {
      ...about,
      state,
      ...(observed ? { observed } : {}),
      ...(named ? { database: named } : {}),
      ...(network ? { network } : {}),
      latency,
      leaks,
      ...(because ? { because } : {}),
    };
  } finally {
    await open.close();
  }
}

/** Of two askings: the first may wait for this machine's other work rather than for the exit. */
async function fastest(ask: () => Promise<Witnessed>) {
  const timed = async () => {
    const began = performance.now();
    const seen = await ask();
    return { seen, latency: Math.round(performance.now() - began) };
  };
  const first = await timed();
  if (first.seen.address === undefined) return first;
  const second = await timed();
  return second.latency < first.latency ? second : first;
}

type Open = Awaited<ReturnType<typeof openPage>>;

/** Differences from the persona, candidates of WebRTC, and an exit that leaves by IPv6. */
async function leaksOf(open: Open, persona: Persona, echo: string, address: string) {
  const leaks: string[] = [];
  const gone = await attempt(patience, () => open.page.goto(echo, { timeout: patience }));
  if (!gone.done)
    return [`not looked for: the echo could not be opened as a page (${gone.because})`];
  const [seen, acceptLanguage, candidates] = await Promise.all([
    readPersonaSeen(open.session, persona),
    open.log.acceptLanguage(),
    webRtcCandidates(open),
  ]);
  const observed = { ...seen.observed, acceptLanguage };
  leaks.push(...ledgerOf(persona, observed, seen.numbersWished).differs);
  leaks.push(...candidates.map((candidate) => `WebRTC candidate ${candidate}`));
  if (address.includes(':')) leaks.push(`IPv6: the exit leaves by ${networkOf(address)}`);
  return leaks;
}

const gathering = `(async () => {
  const found = [];
  const peer = new RTCPeerConnection();
  peer.createDataChannel('probe');
  const ended = new Promise((resolve) => {
    peer.onicecandidate = ({ candidate }) => candidate ? found.push(candidate.address) : resolve();
    setTimeout(resolve, 1500);
  });
  await peer.setLocalDescription(await peer.createOffer());
  await ended;
  peer.close();
  return found;
})()`;

/** Addresses that WebRTC offers to others; names below `.local` (mDNS) give nothing away. */
async function webRtcCandidates({ session }: Open): Promise<string[]> {
  const asked = await attempt(4_000, async () => {
    const { result } = await session.send('Runtime.evaluate', {
      expression: gathering,
      awaitPromise: true,
      returnByValue: true,
    });
    return z.array(z.string().nullish()).parse(result.value);
  });
  if (!asked.done) return [`unknown (${asked.because})`];
  return asked.value.filter(
    (address) => address != null && !address.endsWith('.local'),
  ) as string[];
}
