import * as z from 'zod/mini';

const Phrases = z.object({
  source: z.string().check(z.minLength(1)),
  retrieved: z.iso.date(),
  /** By ISO 639-1 code of the language. */
  phrases: z.record(z.string(), z.array(z.string())),
  /** Languages whose phrases nobody who speaks them has read: never `strong` by themselves. */
  unreviewed: z.array(z.string()),
});

/** The phrases of one signal: all of them, and those on which a strong finding may rest. */
export type PhraseList = {
  all: string[];
  reviewed: string[];
  byLanguage: Record<string, string[]>;
};

/** Reads a signal's `phrases.json`, and names what is wrong with it. */
export function phrasesOf(json: unknown): PhraseList {
  const { phrases, unreviewed } = Phrases.parse(json);
  const reviewed = Object.entries(phrases).filter(([language]) => !unreviewed.includes(language));
  return {
    all: [...new Set(Object.values(phrases).flat())],
    reviewed: [...new Set(reviewed.flatMap(([, list]) => list))],
    byLanguage: phrases,
  };
}
