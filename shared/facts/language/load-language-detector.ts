import { loadModule } from 'cld3-asm';
import { eld } from 'eld/extrasmall';
import { francAll } from 'franc';
import { type Evidence, weigh } from './weigh.ts';
import { wordsOnly } from './words-only.ts';

/**
 * Names the language of a text: ISO 639-1, `no` for every Norwegian, `hr` also for Bosnian and
 * Serbian in Latin script. Undefined where the witnesses abstain. `declared` is the language that
 * the page states for the text (a BCP 47 tag); it only ever breaks a tie.
 */
export type LanguageDetector = (text: string, declared?: string) => string | undefined;

/** Menus repeat on every page of a site, so a crawl asks the same again and again. */
const keptAnswers = 20_000;

/** The witnesses are as good on this much text as on more, and CLD3's time grows with length. */
const longestText = 256;

/**
 * Loads the three witnesses: eld and CLD3, and franc, which was trained on other text and is asked
 * only where the two disagree. Nothing is fetched: all three carry their data with them.
 */
export async function loadLanguageDetector(): Promise<LanguageDetector> {
  const cld3 = (await loadModule()).create(0, longestText);
  const kept = new Map<string, Evidence | undefined>();

  function hear(text: string): Evidence | undefined {
    const words = wordsOnly(beginning(text));
    if (words === undefined) return undefined;
    return weigh(words, {
      eld: () => eld.detect(words),
      cld3: () => cld3.findLanguage(words),
      franc: () => francAll(words)[0]?.[0] ?? 'und',
    });
  }

  return (text, declared) => {
    let evidence = kept.get(text);
    if (evidence === undefined && !kept.has(text)) {
      evidence = hear(text);
      if (kept.size >= keptAnswers) kept.clear();
      kept.set(text, evidence);
    }
    if (evidence === undefined) return undefined;
    if (evidence.language !== undefined || declared === undefined) return evidence.language;
    const stated = evidence.codeOf(declared);
    return evidence.tiedBetween.includes(stated) ? stated : undefined;
  };
}

/** The first words of a text, cut between words. */
function beginning(text: string): string {
  if (text.length <= longestText) return text;
  const space = text.lastIndexOf(' ', longestText);
  return text.slice(0, space > longestText / 2 ? space : longestText);
}
