import * as z from 'zod/mini';
import { tableOf } from '../reference/table.ts';
import json from './authority-names.json' with { type: 'json' };

const Row = z.object({
  /** ISO 3166-1 alpha-2 code. */
  state: z.string(),
  /** The name in use here, and the others under which it is entered. */
  names: z.array(z.string()),
});

const { rows } = tableOf(Row).parse(json);
const known = new Map(
  rows.flatMap(({ state, names }) => {
    const [name = ''] = names;
    return names.map((other) => [`${state} ${bare(other)}`, name] as const);
  }),
);

/**
 * One name for an authority that is entered in several spellings; one that is not known stays as it is
 * entered. Two states have authorities of one name, so that the state decides.
 */
export function authorityName(entered: string, state: string): string {
  return known.get(`${state} ${bare(entered)}`) ?? entered;
}

/** Without marks above letters, letter case and punctuation. */
function bare(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
