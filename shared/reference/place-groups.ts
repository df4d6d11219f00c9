import * as z from 'zod/mini';
import json from './place-groups.json' with { type: 'json' };
import { tableOf } from './table.ts';

const PlaceGroup = z.object({
  group: z.enum(['WORLD', 'EEA', 'EU', 'EUROPE']),
  names: z.array(z.string()),
});

/** Names that ad repositories give to groups of countries. */
export const placeGroups = tableOf(PlaceGroup).parse(json).rows;
