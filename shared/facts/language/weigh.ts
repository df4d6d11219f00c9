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
};

/** Languages that eld does not know and gives to their neighbours: CLD3 speaks for them alone. */
const onlyCld3 = new Set(['ga', 'mt', 'cy', 'mk']);

/**
 * Small words and letters without which hardly a sentence of them is written. CLD3 alone also hears
 * Irish in lists of brands and in text whose encoding is broken.
 */
const signsOf: Record<string, RegExp> = {
  ga: /(?<!\p{L})(?:agus|an|na|ar|le|leis|do|ag|sa|is|go|ní|tá|bhí|mar|den|don|chun|sé|sí|a|i|as|ó|nó|mo|cad|cá|conas|cén)(?!\p{L})/giu,
  mt: /[ċġħż]|(?<!\p{L})(?:il|tal|ta|li|fil|bil|mill|dan|din|ma|u|jew|minn|hija|huwa)(?!\p{L})/giu,
};

function bearsSigns(language: string, text: string): boolean {
  const signs = signsOf[language];
  return signs === undefined || (text.match(signs) ?? []).length >= (text.length < 120 ? 1 : 2);
}

/** From this many characters on franc names the language of a text well enough to break a tie. */
const longEnough = 60;

/**
 * Weighs the witnesses: agreement decides. On a tie franc chooses between the two for longer text.
 * For shorter text CLD3 prevails when it is sure and was eld's second thought, and eld prevails
 * when CLD3 is unsure and franc agrees with eld. Otherwise the tie is left for the language that
 * the page declares. Galician, which eld does not know, takes CLD3 and franc together: CLD3 alone
 * finds it in too much short Spanish and Portuguese.
 */
export function weigh(text: string, witnesses: Witnesses): Evidence {
  const codeOf = (tag: string) => languageCode(tag, text);
  const agreed = (language: string): Evidence => ({ language, tiedBetween: [] });
  const short = text.length < longEnough;

  const { language, probability } = witnesses.cld3();
  const second = codeOf(language);
  if (onlyCld3.has(second) && probability > (short ? 0.9 : 0.7) && bearsSigns(second, text)) {
    return agreed(second);
  }
  const eld = witnesses.eld();
  const first = codeOf(eld.language);
  if (first === second) return agreed(first);

  const tiedBetween = [first, second];
  const francSays = () => codeOf(witnesses.franc());
  if (second === 'gl' && probability > 0.9 && francSays() === 'gl') return agreed('gl');
  if (!short) {
    const third = francSays();
    return tiedBetween.includes(third) ? agreed(third) : { tiedBetween };
  }
  const secondThought = Object.keys(eld.getScores())[1];
  if (probability >= 0.8 && secondThought !== undefined && codeOf(secondThought) === second) {
    return agreed(second);
  }
  if (probability < 0.7 && francSays() === first) return agreed(first);
  return { tiedBetween };
}
