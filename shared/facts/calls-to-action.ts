import type { Link } from '../observation/links.ts';
import type { TextBlock } from '../observation/text.ts';
import { callsToAction } from '../reference/calls-to-action.ts';
import type { CallToAction } from './facts.ts';
import { compilePhrases } from './mentions.ts';
import { spotOf } from './spot-of.ts';

type Meaning = { kind: CallToAction['kind']; language: string };

const meanings = new Map<string, Meaning[]>();
for (const { kind, language, phrases } of callsToAction) {
  for (const phrase of phrases) {
    meanings.set(phrase, [...(meanings.get(phrase) ?? []), { kind, language }]);
  }
}
const matcher = compilePhrases([...meanings.keys()]);

/** A button says what it does in a few words; a longer text is prose. */
const longestButton = 60;
/** To read a newsletter or to attend is not to become a client. */
const otherThings = compilePhrases(
  'newsletter* nieuwsbrief nyhetsbrev* nyhedsbrev* fréttabréf* uutiskirje* uudiskir* jaunum* naujienlaišk* biuletyn* zpravodaj* hírlev* hírlevél* buletin* бюлетин* рассылк* розсилк* ενημερωτικ* bülten* boletín boletim infolettre* rundbrief webinar* podcast* career* jobs'.split(
    ' ',
  ),
);

/** In many a language `Start` or `Download` is the same word: words beside it decide nothing. */
const mostWordsAside = 5;

/**
 * Invitations on buttons and links to become a client or act as one. Where the same words serve in
 * several languages, the page's own languages (`pageLanguages`, most used first) decide.
 */
export function callsToActionOn(
  blocks: readonly TextBlock[],
  links: readonly Link[],
  pageLanguages: readonly string[],
): CallToAction[] {
  const hrefs = new Map<string, string>();
  for (const link of links) {
    hrefs.set(`${link.frame ?? ''} ${link.where}`, link.href);
    if (link.text !== '' && !hrefs.has(link.text)) hrefs.set(link.text, link.href);
  }
  const calls: CallToAction[] = [];
  for (const block of blocks) {
    if (block.kind !== 'button' && block.kind !== 'link') continue;
    const meaning = meaningOf(block.text, pageLanguages);
    if (meaning === undefined) continue;
    const href = hrefs.get(`${block.frame ?? ''} ${block.where}`) ?? hrefs.get(block.text);
    calls.push({ ...spotOf(block, block.text), ...meaning, ...(href !== undefined && { href }) });
  }
  return calls;
}

function meaningOf(text: string, pageLanguages: readonly string[]): Meaning | undefined {
  if (text.length > longestButton) return undefined;
  const [found] = matcher.find(text).sort((a, b) => b.length - a.length);
  if (found === undefined || otherThings.find(text).length > 0) return undefined;
  const aside = (text.slice(0, found.index) + text.slice(found.index + found.length)).trim();
  if (aside.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length > mostWordsAside)
    return undefined;
  const candidates = meanings.get(found.phrase) ?? [];
  for (const language of pageLanguages) {
    const fits = candidates.find((candidate) => candidate.language.split('-')[0] === language);
    if (fits) return fits;
  }
  return candidates[0];
}
