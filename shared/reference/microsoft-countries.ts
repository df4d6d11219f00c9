import * as z from 'zod/mini';
import json from './microsoft-countries.json' with { type: 'json' };
import { tableOf } from './table.ts';

/** The numbers by which Microsoft's Ad Library may name a state. */
export const microsoftCountries = tableOf(
  z.object({ code: z.string(), country: z.string() }),
).parse(json).rows;
