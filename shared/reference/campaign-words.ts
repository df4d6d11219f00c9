import * as z from 'zod/mini';
import countriesJson from './campaign-countries.json' with { type: 'json' };
import groupsJson from './campaign-groups.json' with { type: 'json' };
import wordsJson from './campaign-words.json' with { type: 'json' };
import { memberStates } from './member-state.ts';
import { tableOf } from './table.ts';

const State = z.enum(memberStates);
const Words = z.strictObject({
  /**
   * `funnel`: words of the trade that stand beside a country; `excluding`: what follows is left out;
   * `elsewhere`: states that speak a language of the Union; `needs-funnel`: codes that are words too.
   */
  kind: z.enum(['funnel', 'excluding', 'elsewhere', 'needs-funnel']),
  words: z.array(z.string()),
});
const Group = z.strictObject({ group: z.string(), states: z.array(State), union: z.boolean() });
const Country = z.strictObject({ country: State, names: z.array(z.string()) });

const rows = tableOf(Words).parse(wordsJson).rows;
const wordsOf = (kind: z.infer<typeof Words>['kind']) =>
  new Set(rows.flatMap((row) => (row.kind === kind ? row.words : [])));

/** What the names of advertising campaigns are made of. */
export const campaignWords = {
  funnel: wordsOf('funnel'),
  excluding: wordsOf('excluding'),
  elsewhere: wordsOf('elsewhere'),
  needsFunnel: wordsOf('needs-funnel'),
  /** By their names in capitals. */
  groups: new Map(
    tableOf(Group)
      .parse(groupsJson)
      .rows.map((row) => [row.group, row]),
  ),
  /** States by their names in small letters. */
  countries: new Map(
    tableOf(Country)
      .parse(countriesJson)
      .rows.flatMap(({ country, names }) => names.map((name) => [name, country] as const)),
  ),
};
