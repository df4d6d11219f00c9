import { languageCode } from './language-code.ts';

/** What the witnesses say, each asked only when it is needed. */
export type Witnesses = {
  eld(): { language: string; getScores(): Record<string, number> };
  cld3(): { language: string; probability: number };
  franc(): string;
};

/** An agreed language, or none and the two that the witnesses could not choose between. */
export type Evidence = {
  language?: string;
  tiedBetween: readonly string[];
  /** Our code for a language as this text writes it (Serbian in Latin script reads as `hr`). */
  codeOf(tag: string): string;
};

/** Languages that eld does not know, or takes for their neighbours: CLD3 speaks for them alone. */
const onlyCld3 = new Set(['ga', 'mt', 'cy', 'mk', 'gl']);

/** From this many characters on franc names the language of a text well enough to break a tie. */
const longEnoughForFranc = 60;

/**
 * Weighs the witnesses: agreement decides. On a tie franc chooses between the two for longer text;
 * for shorter text CLD3 prevails only when it is sure and was eld's second thought. Otherwise the
 * tie is left for the page's declared language.
 */
export function weigh(text: string, witnesses: Witnesses): Evidence {
  const codeOf = (tag: string) => languageCode(tag, text);
  const { language, probability } = witnesses.cld3();
  const second = codeOf(language);
  if (onlyCld3.has(second) && probability > 0.7) {
    return { language: second, tiedBetween: [], codeOf };
  }
  const eld = witnesses.eld();
  const first = codeOf(eld.language);
  if (first === second) return { language: first, tiedBetween: [], codeOf };

  const tie: Evidence = { tiedBetween: [first, second], codeOf };
  if (text.length >= longEnoughForFranc) {
    const third = codeOf(witnesses.franc());
    return tie.tiedBetween.includes(third) ? { ...tie, language: third } : tie;
  }
  const secondThought = Object.keys(eld.getScores())[1];
  if (probability >= 0.95 && secondThought !== undefined && codeOf(secondThought) === second) {
    return { ...tie, language: second };
  }
  return tie;
}
