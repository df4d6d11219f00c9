import * as z from 'zod/mini';
import type { Persona } from '../../shared/observation/persona.ts';
import { tableOf } from '../../shared/reference/table.ts';
import boxes from './country-boxes.json' with { type: 'json' };
import { situatedIn } from './situated-in.ts';
import { canonicalZone, timeZonesOf } from './time-zones.ts';

/** Where a persona contradicts itself, and what to write instead. */
export type PersonaFault = { field: (string | number)[]; fix: string };

const Box = z.object({
  country: z.string(),
  /** Degrees. */
  south: z.number(),
  west: z.number(),
  north: z.number(),
  east: z.number(),
});
const extents = tableOf(Box).parse(boxes).rows;

/** The first thing in a persona that a site could hold against it; undefined where it is coherent. */
export function personaFault(persona: Persona): PersonaFault | undefined {
  return unionFault(persona) ?? languageFault(persona) ?? zoneFault(persona) ?? placeFault(persona);
}

function unionFault({ country, situatedIn: claimed }: Persona): PersonaFault | undefined {
  const real = situatedIn(country);
  if (claimed === real) return undefined;
  const words = { union: 'in the Union', eea: 'in the EEA only', outside: 'outside the Union' };
  const fix = `${country} is ${words[real]}; write "${real}" or leave it out`;
  return { field: ['situatedIn'], fix };
}

function languageFault({ country, languages }: Persona): PersonaFault | undefined {
  if (languages.length === 0) return { field: ['languages'], fix: 'empty; give e.g. [de-DE, de]' };
  for (const [rank, tag] of languages.entries()) {
    const field = ['languages', rank];
    const locale = localeOf(tag);
    if (!locale) return { field, fix: `"${tag}" is not a language; write a tag such as de-DE` };
    if (languages.indexOf(tag) < rank) return { field, fix: `"${tag}" stands there twice` };
    const { language, region } = locale;
    if (region === undefined || region === country) continue;
    // Browsers all over the world add American or British English behind the country's own.
    if (rank > 0 && language === 'en') continue;
    const fix = `"${tag}" is the language of ${region}, the persona is in ${country}; write ${language}-${country} or ${language}`;
    return { field, fix };
  }
  return undefined;
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    const locale = new Intl.Locale(tag);
    const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return known.of(locale.language) === undefined ? undefined : locale;
  } catch {
    return undefined;
  }
}

function zoneFault({ country, timeZone }: Persona): PersonaFault | undefined {
  const field = ['timeZone'];
  const zone = canonicalZone(timeZone);
  if (zone === undefined || !timeZone.includes('/')) {
    const [example = 'Europe/Berlin'] = timeZonesOf(country);
    return { field, fix: `"${timeZone}" is not a zone of a place; write e.g. ${example}` };
  }
  const zones = timeZonesOf(country);
  const known = zones.some((own) => own === timeZone || canonicalZone(own) === zone);
  if (known || zones.length === 0) return undefined;
  const fix = `${timeZone} is not a time zone of ${country}; write ${zones.slice(0, 4).join(' or ')}`;
  return { field, fix };
}

/** Hours by which the clocks of a place may differ from its sun; no inhabited place is beyond. */
const widestZone = 3.5;

function placeFault({ country, timeZone, place }: Persona): PersonaFault | undefined {
  const { name, latitude, longitude } = place;
  const field = ['place'];
  const own = extents.filter((box) => box.country === country);
  const inside = own.some(
    ({ south, west, north, east }) =>
      latitude >= south && latitude <= north && longitude >= west && longitude <= east,
  );
  if (own.length > 0 && !inside) {
    const fix = `${name} at ${latitude}, ${longitude} is not in ${country}; give latitude and longitude of a place there`;
    return { field, fix };
  }
  const hours = Math.abs(winterOffset(timeZone) - longitude / 15);
  if (Math.min(hours, 24 - hours) <= widestZone) return undefined;
  const fix = `${name} at longitude ${longitude} does not keep the time of ${timeZone}; correct one of the two`;
  return { field, fix };
}

/** Hours east of UTC in January, which is standard time wherever it matters here. */
function winterOffset(timeZone: string): number {
  const january = new Date(Date.UTC(2026, 0, 15, 12));
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(january).find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d+):?(\d+)?/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
}
