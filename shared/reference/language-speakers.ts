import * as z from 'zod/mini';
import json from './language-speakers.json' with { type: 'json' };
import { tableOf } from './table.ts';

const LanguageSpeakers = z.object({
  language: z.string(),
  /** ISO 3166-1 alpha-2; overseas territories have their own. */
  country: z.string(),
  speakers: z.number(),
  /** Of the country's people, 0-1. */
  share: z.number(),
  /** Whether the language is official there, nationally, regionally or in fact. */
  official: z.boolean(),
});

/** How many people speak each language of a member state, country by country, the world over. */
export const languageSpeakers = tableOf(LanguageSpeakers).parse(json).rows;
