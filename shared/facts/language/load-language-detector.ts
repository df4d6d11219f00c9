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

/** No witness gains anything from more text than this. */
const longestText = 800;

/**
 * Loads the three witnesses: eld and CLD3, and franc, which was trained on other text and is asked
 * only where the two disagree. Nothing is fetched: all three carry their data with them.
 */
export async function loadLanguageDetector(): Promise<LanguageDetector> {
  const cld3 = (await loadModule()).create(0, longestText);
  const kept = new Map<string, Evidence | undefined>();

  function hear(text: string): Evidence | undefined {
    const words = wordsOnly(text.length > longestText ? text.slice(0, longestText) : text);
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
