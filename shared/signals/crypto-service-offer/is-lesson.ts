import { compilePhrases } from '../../facts/mentions.ts';
import { phrasesOf } from '../phrases.ts';
import howToJson from './how-to.json' with { type: 'json' };

const howTo = compilePhrases(phrasesOf(howToJson).all);

/** `How to buy Bitcoin` and `Create account. How to?` teach; they do not call. */
export function isLesson(words: string): boolean {
  return words.includes('?') || howTo.find(words).some(({ index }) => index === 0);
}
