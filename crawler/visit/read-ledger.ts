import type { CDPSession } from 'playwright';
import * as z from 'zod';
import type { Persona } from '../../shared/observation/persona.ts';
import type { RequestLedger } from '../../shared/observation/request-ledger.ts';
import { numberFormat } from '../plan/number-format.ts';
import { acceptLanguage } from '../plan/personas.ts';
import { canonicalZone } from '../plan/time-zones.ts';
import { attempt } from './deadlines.ts';

type Observed = RequestLedger['observed'];
/** What a page saw, and what it should have seen where only its browser can say. */
export type PersonaSeen = { observed: Observed; numbersWished?: string };

const short = z.string().max(100);
const Seen = z.object({
  languages: z.array(short).max(30).optional(),
  timeZone: short.optional(),
  numbers: short.optional(),
  numbersWished: short.optional(),
  now: z.number().optional(),
  place: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
});

/**
 * Evaluated in the page's own world, where its scripts live: a page that bends what they see is
 * recorded as bent. Only a secure page may ask for the place. Number formats change from one edition
 * of CLDR to the next: the browser's own edition says what the language wants.
 */
const expressionFor = (language: string) => `(async () => {
  const seen = {};
  const note = (name, take) => { try { seen[name] = take(); } catch {} };
  note('now', () => Date.now());
  note('languages', () => [...navigator.languages].map(String));
  note('timeZone', () => String(Intl.DateTimeFormat().resolvedOptions().timeZone));
  note('numbers', () => String(new Intl.NumberFormat().format(1234567.89)));
  note('numbersWished', () =>
    String(new Intl.NumberFormat(${JSON.stringify(language)}).format(1234567.89)));
  if (isSecureContext) {
    seen.place = await new Promise((resolve) => {
      setTimeout(() => resolve(undefined), 500);
      navigator.geolocation.getCurrentPosition(
        ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
        () => resolve(undefined),
      );
    }).catch(() => undefined);
  }
  return JSON.stringify(seen);
})()`;

/** What scripts of the page can see of the persona; empty where the page does not answer. */
export async function readPersonaSeen(
  session: CDPSession,
  { languages: [first = 'en'] }: Persona,
): Promise<PersonaSeen> {
  const before = Date.now();
  const asked = await attempt(2_000, async () => {
    const { result } = await session.send('Runtime.evaluate', {
      expression: expressionFor(first),
      awaitPromise: true,
      returnByValue: true,
      timeout: 1_500,
    });
    return Seen.parse(JSON.parse(String(result.value)));
  });
  if (!asked.done) return { observed: {} };
  const { now, numbersWished, ...seen } = asked.value;
  // The way there is forgotten: a clock that is wrong is wrong by more.
  const clock = now === undefined ? {} : { clockOffset: Math.round(now - before) };
  return { observed: { ...seen, ...clock }, ...(numbersWished ? { numbersWished } : {}) };
}

/** Wished against observed, and in which fields they differ. */
export function ledgerOf(
  persona: Persona,
  observed: Observed,
  numbersWished?: string,
): RequestLedger {
  const { country, languages, timeZone, place } = persona;
  const [first = 'en'] = languages;
  const numbers = numbersWished ?? numberFormat(first);
  const { latitude, longitude } = place;
  const wished = { country, languages, timeZone, place: { latitude, longitude }, numbers };
  const differs: string[] = [];
  const compare = (name: string, wish: string, seen: string | undefined, same = wish === seen) => {
    if (seen !== undefined && !same) differs.push(`${name}: wished ${wish}, observed ${seen}`);
  };
  compare('country', country, observed.country);
  compare('languages', languages.join(', '), observed.languages?.join(', '));
  compare('Accept-Language', acceptLanguage(persona), observed.acceptLanguage);
  const sameZone = canonicalZone(timeZone) === canonicalZone(observed.timeZone ?? '');
  compare('time zone', timeZone, observed.timeZone, sameZone);
  compare('number format', numbers, observed.numbers);
  compare('clock', 'that of this machine', clockWords(observed.clockOffset));
  const seen = observed.place;
  const away = seen
    ? Math.max(Math.abs(seen.latitude - latitude), Math.abs(seen.longitude - longitude))
    : 0;
  const there = seen && `${seen.latitude}, ${seen.longitude}`;
  compare('geolocation', `${latitude}, ${longitude}`, there, away < 0.05);
  return { wished, observed, differs };
}

/** Undefined while the page's clock goes with this machine's. */
function clockWords(offset: number | undefined): string | undefined {
  if (offset === undefined || Math.abs(offset) < 60_000) return undefined;
  return `${Math.round(offset / 1000)} s ${offset > 0 ? 'ahead' : 'behind'}`;
}
