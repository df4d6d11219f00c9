import * as z from 'zod/mini';
import { compilePhrases } from '../../facts/mentions.ts';
import { countryNames } from '../../reference/country-names.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { tableOf } from '../../reference/table.ts';
import formsJson from './entity-forms.json' with { type: 'json' };

const Form = z.object({
  forms: z.array(z.string()),
  states: z.array(z.string()),
  elsewhere: z.array(z.string()),
});
const rows = new Map(
  tableOf(Form)
    .parse(formsJson)
    .rows.flatMap((row) => row.forms.map((form) => [form, row] as const)),
);
const forms = new RegExp(
  `(?<![\\p{L}\\d.])(?:${[...rows.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.]/gu, '\\.'))
    .join('|')})(?![\\p{L}\\d])`,
  'gu',
);
const countryOf = new Map(countryNames.map(({ name, country }) => [name, country]));
const countries = compilePhrases([...countryOf.keys()]);
const outside =
  /Seychelles|British Virgin Islands|\bBVI\b|Cayman|Vincent and the Grenadines|Marshall Islands|Bahamas|Panam[aá]|Hong Kong|Dubai|Singapore|Bermuda|Belize|Mauritius|Samoa|Vanuatu|Gibraltar|Cura[cç]ao|Anguilla|Nevis|Delaware|Labuan/u;
const outsideForm =
  /(?<![\p{L}\d.])(?:Inc\.?|LLC|L\.L\.C\.|Corp\.?|Pte\.? Ltd\.?|FZE|FZCO|DMCC)(?![\p{L}\d])/u;

/** What a text of terms names: entities of the Union with their states, and one from elsewhere. */
export type Entities = {
  ofUnion: boolean;
  states: MemberState[];
  /** Words of the text that name an entity or a place of business outside the Union. */
  outside: string | undefined;
};

/** Reads legal forms with their states; a form of several states counts by the state named beside. */
export function entitiesIn(text: string): Entities {
  const named = countries.find(text).flatMap(({ phrase, index }) => {
    const first = text.charAt(index);
    return first === first.toLowerCase() ? [] : [countryOf.get(phrase) ?? ''];
  });
  const states = new Set<MemberState>();
  let ofUnion = false;
  for (const [form] of text.matchAll(forms)) {
    const row = rows.get(form);
    if (row === undefined) continue;
    const beside = row.states.filter((state) => named.includes(state)).filter(isMemberState);
    for (const state of beside) states.add(state);
    const only = row.states.length === 1 && row.elsewhere.length === 0 ? row.states : [];
    for (const state of only.filter(isMemberState)) states.add(state);
    const besideElsewhere = row.elsewhere.some((country) => named.includes(country));
    const isEverywhere = row.elsewhere.length > row.states.length;
    if (beside.length > 0 || only.length > 0 || (!isEverywhere && !besideElsewhere)) ofUnion = true;
  }
  return { ofUnion, states: [...states].sort(), outside: outsideIn(text) };
}

/** Words that name an entity or a place of business outside the Union, where firms have theirs. */
export function outsideIn(text: string): string | undefined {
  return outside.exec(text)?.[0] ?? outsideForm.exec(text)?.[0];
}
