import type { DocumentPart } from '../observation/document.ts';
import type { Form } from '../observation/forms.ts';
import type { Link } from '../observation/links.ts';
import type { TextBlock } from '../observation/text.ts';
import { countryNames } from '../reference/country-names.ts';
import { memberStateTable } from '../reference/member-state-table.ts';
import { diallingCodes } from './dialling-codes.ts';
import type { CountryNamed } from './facts.ts';
import { compilePhrases } from './mentions.ts';
import { namesCountry } from './names-country.ts';
import { spotOf } from './spot-of.ts';
import { valuesOf } from './structured.ts';

const rowsByName = new Map(countryNames.map((row) => [row.name, row]));
const matcher = compilePhrases([...rowsByName.keys()]);
const codes = new Set([
  ...countryNames.map(({ country }) => country),
  ...Object.keys(memberStateTable),
]);

/** Menus list languages by names that are also countries' own. */
const languageNames = new Set(['suomi', 'eesti']);
/** A country select may list every state of the world; a page need not list more than that. */
const mostNamed = 2_000;

type Seen = {
  blocks: readonly TextBlock[];
  links: readonly Link[];
  forms: readonly Form[];
  document: DocumentPart | undefined;
  languageOf(block: TextBlock): string | undefined;
};

/** Every country that the page names: in its text, links, selects, dialling prefixes, addresses. */
export function countriesNamedOn({
  blocks,
  links,
  forms,
  document,
  languageOf,
}: Seen): CountryNamed[] {
  const named: CountryNamed[] = [];
  for (const block of blocks) {
    if (named.length >= mostNamed) break;
    if (block.kind === 'link') continue;
    const as = block.kind === 'heading' ? 'heading' : 'text';
    for (const { country, index, length } of countriesIn(block.text, () => languageOf(block))) {
      named.push({ ...spotOf(block, block.text, index, length), country, as });
    }
  }
  for (const link of links) {
    if (named.length >= mostNamed) break;
    if (link.text.length > 200 || languageNames.has(link.text.trim().toLowerCase())) continue;
    for (const { country, index, length } of countriesIn(link.text, () => undefined)) {
      named.push({ ...spotOf(link, link.text, index, length), country, as: 'link' });
    }
  }
  return [...named, ...fromOptions(forms), ...fromAddresses(document)];
}

type InText = { country: string; index: number; length: number };

function countriesIn(text: string, languageOf: () => string | undefined): InText[] {
  return matcher.find(text).flatMap(({ phrase, index, length }) => {
    const row = rowsByName.get(phrase);
    if (row === undefined || !namesCountry(row, text, index, languageOf)) return [];
    return [{ country: row.country, index, length }];
  });
}

function fromOptions(forms: readonly Form[]): CountryNamed[] {
  return forms.flatMap((form) =>
    form.fields
      .filter(({ options }) => !options.some(isEnglish))
      .flatMap(({ options, where }) =>
        options.flatMap((option): CountryNamed[] => {
          const shown = option.label || option.value;
          const spot = spotOf({ where, frame: form.frame, box: form.box }, shown);
          const country = countryOf(option, options.length);
          if (country) return [{ ...spot, country, as: 'option' }];
          const dialled = diallingCodes.get(/^\D*\+\s?(\d{1,4})(?!\d)/u.exec(shown)?.[1] ?? '');
          return dialled ? [{ ...spot, country: dialled, as: 'phone' }] : [];
        }),
      ),
  );
}

type Option = Form['fields'][number]['options'][number];

/** A select of `EN DE FR`, or of `English Suomi Eesti`, chooses a language. */
function isEnglish({ value, label }: Option): boolean {
  return /^en(?:glish)?$/iu.test(label.trim() || value);
}

function countryOf({ label, value }: Option, options: number): string | undefined {
  const [named] = countriesIn(label, () => undefined);
  return named?.country ?? islandOrCode(label, value, options);
}

/** In a select of many, `Island` is Iceland, and an option's bare code is a country's. */
function islandOrCode(label: string, value: string, options: number): string | undefined {
  if (options < 5) return undefined;
  const row = rowsByName.get(label.trim());
  if (row) return row.country;
  const bare = label.trim() === '' || label.trim() === value ? value : label.trim();
  return /^[A-Z]{2}$/u.test(bare) && codes.has(bare) ? bare : undefined;
}

function fromAddresses(document: DocumentPart | undefined): CountryNamed[] {
  return valuesOf(document?.structured ?? [], 'addressCountry').flatMap(
    (stated): CountryNamed[] => {
      const code = stated.trim().toUpperCase();
      const country = codes.has(code) ? code : countriesIn(stated, () => undefined)[0]?.country;
      if (!country) return [];
      return [{ quote: `addressCountry: ${stated}`, where: 'document', country, as: 'address' }];
    },
  );
}
