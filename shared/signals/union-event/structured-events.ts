import { countryNames } from '../../reference/country-names.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { citiesIn } from '../cities-in.ts';
import { statesIn } from '../country-landing-page/states-in.ts';
import { weights } from '../weights.ts';

/** An event of a page's JSON-LD that takes place in a member state. */
export type StructuredEvent = {
  name: string;
  place: string;
  states: MemberState[];
  /** Addresses of who holds it, where they are told. */
  organisers: string[];
  isForLearning: boolean;
};

const byName = new Map(countryNames.map(({ name, country }) => [name, country]));
const deepest = 8;

/** The events of the structured data with a place in the Union; those held online have none. */
export function structuredEvents(structured: readonly unknown[]): StructuredEvent[] {
  return objectsIn(structured, 0)
    .filter((each) => typesOf(each).some((type) => /(?:event|festival|hackathon)$/iu.test(type)))
    .slice(0, weights.unionEvent.structuredEvents)
    .flatMap((event) => {
      const attendance = textOf(event.eventAttendanceMode);
      if (/online/iu.test(attendance)) return [];
      const place = placeOf(event.location, 0);
      const states = statesOfPlace(place);
      if (states.length === 0) return [];
      return [
        {
          name: textOf(event.name),
          place: [...new Set(place)].join(', '),
          states,
          organisers: [event.organizer].flat().flatMap((each) => urlOf(each)),
          isForLearning: typesOf(event).some((type) => /education|course|hackathon/iu.test(type)),
        },
      ];
    });
}

type Data = Record<string, unknown>;

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectsIn(value: unknown, depth: number): Data[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => objectsIn(each, depth + 1));
  return [
    ...(isData(value) ? [value] : []),
    ...Object.values(value).flatMap((each) => objectsIn(each, depth + 1)),
  ];
}

function typesOf(data: Data): string[] {
  return [data['@type']].flat().filter((type) => typeof type === 'string');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return isData(value) ? textOf(value.name ?? '') : '';
}

function urlOf(value: unknown): string[] {
  if (!isData(value)) return [];
  return [value.url, value.sameAs].flat().filter((url) => typeof url === 'string');
}

/** The words of a location from the country to the name of the hall; a virtual one has none. */
function placeOf(location: unknown, depth: number): string[] {
  if (depth > 3) return [];
  if (typeof location === 'string') return [location];
  if (Array.isArray(location)) return location.flatMap((each) => placeOf(each, depth + 1));
  if (!isData(location) || typesOf(location).some((type) => /virtual/iu.test(type))) return [];
  const { addressCountry, addressLocality, address, name } = location;
  return [
    ...[textOf(addressCountry), textOf(addressLocality)],
    ...placeOf(address ?? [], depth + 1),
    ...(address === undefined ? [textOf(name)] : []),
  ].filter((words) => words !== '');
}

function statesOfPlace(words: readonly string[]): MemberState[] {
  for (const word of words) {
    const code = word.toUpperCase();
    if (/^[A-Z]{2}$/u.test(code)) return isMemberState(code) ? [code] : [];
    const country = byName.get(word);
    if (country !== undefined) return isMemberState(country) ? [country] : [];
  }
  const named = words.flatMap((word) => statesIn(word, undefined));
  const found = named.length > 0 ? named : words.flatMap((word) => citiesIn(word, true));
  return [...new Set(found)].sort();
}
