import { loadModule } from 'cld3-asm';
import { eld } from 'eld/extrasmall';
import { francAll } from 'franc';
import { languageCode } from './language-code.ts';
import { namesOnly } from './names-only.ts';
import { type Evidence, weigh } from './weigh.ts';
import { wordsOnly } from './words-only.ts';

/**
 * Names the language of a text: ISO 639-1, `no` for every Norwegian, `hr` also for Bosnian and
 * Serbian in Latin script. Undefined where the witnesses abstain. `declared` is the language that
 * the page states for the text (a BCP 47 tag): it breaks a tie, and where eld plainly hears the
 * same language no further witness is called.
 */
export type LanguageDetector = (text: string, declared?: string) => string | undefined;

/** Menus repeat on every page of a site, so a crawl asks the same again and again. */
const keptTexts = 20_000;

/** The witnesses are as good on this much text as on more, and their time grows with its length. */
const longestText = 200;

/** How far eld's first language must be ahead of its second to agree with the page by itself. */
const plainly = 0.06;

/** Languages for which eld takes others that it does not know: Maltese, Galician, Macedonian … */
const needsCld3 = new Set(['it', 'es', 'pt', 'bg', 'nl']);
const accented = /[\u00c0-\u024f\u1e00-\u1eff]/u;

/** English, in which footers stand and which shows nothing, and Greek, which its script tells. */
const toldAnyway = new Set(['en', 'el']);

/** What was heard of one text so far: eld at once, the others when they are needed. */
type Hearing = { words: string; heard: ReturnType<typeof eld.detect>; evidence?: Evidence };

/**
 * Loads the three witnesses: eld and CLD3, and franc, which was trained on other text and is asked
 * only where the two disagree. Nothing is fetched: all three carry their data with them.
 */
export async function loadLanguageDetector(): Promise<LanguageDetector> {
  const cld3 = (await loadModule()).create(0, longestText * 4);
  const kept = new Map<string, Hearing | undefined>();

  function hearingOf(text: string): Hearing | undefined {
    const known = kept.get(text);
    if (known !== undefined || kept.has(text)) return known;
    const words = wordsOnly(beginning(text));
    const hearing = words === undefined ? undefined : { words, heard: eld.detect(words) };
    if (kept.size >= keptTexts) kept.clear();
    kept.set(text, hearing);
    return hearing;
  }

  return (text, declared) => {
    const hearing = hearingOf(text);
    if (hearing === undefined) return undefined;
    const { words, heard } = hearing;
    const stated = declared === undefined ? undefined : languageCode(declared, words);
    if (stated !== undefined && agreesPlainly(heard, words, stated)) return stated;
    hearing.evidence ??= weigh(words, {
      eld: () => heard,
      cld3: () => cld3.findLanguage(words),
      franc: () => francAll(words)[0]?.[0] ?? 'und',
    });
    const { language, tiedBetween } = hearing.evidence;
    if (
      language !== undefined &&
      !toldAnyway.has(language) &&
      language !== stated &&
      namesOnly(words)
    ) {
      return undefined;
    }
    if (language !== undefined || stated === undefined) return language;
    return tiedBetween.includes(stated) ? stated : undefined;
  };
}

/** English with accented letters may be Irish, which eld does not know either. */
function agreesPlainly(heard: Hearing['heard'], words: string, stated: string): boolean {
  if (languageCode(heard.language, words) !== stated || needsCld3.has(stated)) return false;
  if (stated === 'en' && accented.test(words)) return false;
  const [first = 0, second = 0] = Object.values(heard.getScores());
  return first - second >= plainly;
}

/** The first words of a text, cut between words. */
function beginning(text: string): string {
  if (text.length <= longestText) return text;
  const space = text.lastIndexOf(' ', longestText);
  return text.slice(0, space > longestText / 2 ? space : longestText);
}
