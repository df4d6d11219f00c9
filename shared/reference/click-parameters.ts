import * as z from 'zod/mini';
import json from './click-parameters.json' with { type: 'json' };
import { tableOf } from './table.ts';

const ClickParameter = z.strictObject({
  parameter: z.string(),
  network: z.string(),
  /**
   * What the parameter alone tells: `paid` comes with advertisements only, `either` with posts as well,
   * `affiliate` with links that credit a promoter; `generic` names stand for many things.
   */
  says: z.enum(['paid', 'either', 'affiliate', 'organic', 'mail', 'app', 'generic']),
});
export type ClickParameter = z.infer<typeof ClickParameter>;

/** Parameters by which networks recognise a click, by their names in lower case. */
export const clickParameters = new Map(
  tableOf(ClickParameter)
    .parse(json)
    .rows.map((row) => [row.parameter.toLowerCase(), row]),
);
