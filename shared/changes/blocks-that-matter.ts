import type { Facts } from '../facts/facts.ts';
import { PartMissing } from '../facts/part-missing.ts';
import type { Observation } from '../observation/observation.ts';
import type { Matter, ReadBlock } from './run-reading.ts';

/** Countries from which on a text, or the options of a field, are a list of countries. */
const listOf = 3;
/** Blocks of a page, and characters of a block, that are kept; hostile pages have no end of them. */
const mostBlocks = 3_000;
const longest = 4_000;

/**
 * The text of a page with what makes a block worth watching: a finding's words, an invitation to
 * act, a price, a list of countries. The others are kept too, to be compared with.
 */
export function blocksThatMatter(
  observation: Observation,
  facts: Facts,
  quotes: readonly string[],
): ReadBlock[] {
  const blocks = observation.parts.text?.blocks ?? [];
  const named = ofPart(() => facts.countriesNamed);
  const lists = new Map<string, Set<string>>();
  for (const { where, country } of named) {
    lists.set(where, (lists.get(where) ?? new Set()).add(country));
  }
  const calls = placesOf(ofPart(() => facts.callsToAction));
  const prices = placesOf(ofPart(() => facts.prices));
  const sought = [...new Set(quotes.map(plain))].filter((quote) => quote !== '');
  const matterOf = (text: string, where: string): Matter | undefined => {
    const words = plain(text);
    if (words !== '' && sought.some((quote) => words.includes(quote))) return 'finding';
    if (calls.has(where)) return 'call-to-action';
    if ((lists.get(where)?.size ?? 0) >= listOf) return 'countries';
    return prices.has(where) ? 'price' : undefined;
  };
  const read = blocks.slice(0, mostBlocks).map(({ text, where }): ReadBlock => {
    const matters = matterOf(text, where);
    return { text: text.slice(0, longest), where, ...(matters && { matters }) };
  });
  return [...read, ...optionsOf(observation, lists)];
}

/** The countries that a field lets a visitor choose, one a comma. */
function optionsOf(
  { parts }: Observation,
  lists: ReadonlyMap<string, ReadonlySet<string>>,
): ReadBlock[] {
  const fields = (parts.forms?.forms ?? []).flatMap((form) => form.fields);
  return fields
    .filter(({ where }) => (lists.get(where)?.size ?? 0) >= listOf)
    .map(({ label, options, where }) => ({
      text: `${label || 'Choices'}: ${options.map((option) => option.label).join(', ')}`.slice(
        0,
        longest,
      ),
      where: `${where} (choices)`,
      matters: 'countries',
    }));
}

function placesOf(spots: readonly { where: string }[]): Set<string> {
  return new Set(spots.map(({ where }) => where));
}

/** A part that is missing gives no facts: its visit says so elsewhere. */
function ofPart<Fact>(read: () => Fact[]): Fact[] {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof PartMissing) return [];
    throw fault;
  }
}

function plain(text: string): string {
  return text.replace(/…/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
