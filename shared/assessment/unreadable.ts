import type { Facts } from '../facts/facts.ts';
import { garbledShare } from '../facts/garbled-share.ts';
import type { Image } from '../observation/images.ts';
import type { Observation } from '../observation/observation.ts';
import type { TextBlock } from '../observation/text.ts';
import { callsToAction } from '../reference/calls-to-action.ts';
import { cryptoServices } from '../reference/crypto-services.ts';
import { weights } from '../signals/weights.ts';

const { unreadable: limits } = weights;

/** Languages in whose words at least one of the shared lists is written. */
const covered = new Set(
  [...callsToAction, ...cryptoServices].map(({ language }) => language.split('-')[0] ?? ''),
);
const listed = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+/gu;
const letters = /\p{L}+/gu;
const words = /\p{L}{2,}/gu;
/** Scripts of the living languages that no list covers, by their names in Unicode. */
const otherScripts = [
  ...['Arabic', 'Armenian', 'Bengali', 'Devanagari', 'Ethiopic', 'Georgian', 'Gujarati'],
  ...['Gurmukhi', 'Han', 'Hangul', 'Hebrew', 'Hiragana', 'Kannada', 'Katakana', 'Khmer', 'Lao'],
  ...[
    'Malayalam',
    'Mongolian',
    'Myanmar',
    'Sinhala',
    'Tamil',
    'Telugu',
    'Thaana',
    'Thai',
    'Tibetan',
  ],
].map((name) => ({ name, letters: new RegExp(`\\p{Script=${name}}+`, 'gu') }));
const nameOf = new Intl.DisplayNames(['en'], { type: 'language' });

/**
 * Why a page's words cannot be read although its text was: it has none, shows them as pictures, was
 * decoded wrongly, or is in a script or language that no list covers. What a signal then does not
 * find was not looked for. Undefined for a page that can be read.
 */
export function unreadable({ parts }: Observation, facts: Facts): string | undefined {
  if (parts.text === undefined) return undefined;
  const text = beginningOf(parts.text.blocks);
  const count = text.match(words)?.length ?? 0;
  if (count === 0 && !/\p{L}/u.test(text)) return 'the page has no words that could be read';
  if (count < limits.fewWords && showsPictures(parts.images?.images ?? [])) {
    return 'the page shows its words as pictures only';
  }
  if (isGarbled(text)) {
    return 'the words of the page are garbled: it was decoded, or written, in the wrong encoding';
  }
  const script = scriptOutside(text);
  const language = languageOutside(facts);
  const outside = language ?? script;
  return outside && `the page is written in ${outside}, which no list covers`;
}

function beginningOf(blocks: readonly TextBlock[]): string {
  let text = '';
  for (const block of blocks) {
    if (text.length >= limits.characters) break;
    text += `${block.text.slice(0, limits.characters)}\n`;
  }
  return text;
}

/** One large picture, or several of which none is known to be small. */
function showsPictures(images: readonly Image[]): boolean {
  const sized = images.filter(({ width, height }) => width > 0 && height > 0);
  const large = sized.some(({ width, height }) => width * height >= limits.largePicture);
  const unsized = images.length - sized.length;
  return large || unsized >= limits.pictures;
}

/** By what most of its text says: a menu of languages may be garbled on a page that is not. */
function isGarbled(text: string): boolean {
  if (garbledShare(text) === 0) return false;
  const garbled = text.split('\n').filter((line) => garbledShare(line) >= limits.garbled);
  return garbled.join('\n').length >= text.length / 2;
}

function scriptOutside(text: string): string | undefined {
  const all = countIn(text, letters);
  const known = countIn(text, listed);
  if (all < limits.lettersOfAScript || all - known < limits.nearlyAll * all) return undefined;
  const counts = otherScripts
    .map(({ name, letters: ofScript }) => ({ name, count: countIn(text, ofScript) }))
    .sort((a, b) => b.count - a.count);
  const [most] = counts;
  return most === undefined || most.count === 0 ? 'a script' : `the ${most.name} script`;
}

/** Characters of a text that stand in runs of these letters. */
function countIn(text: string, runs: RegExp): number {
  const letters = text.match(runs)?.join('') ?? '';
  return letters.length - (letters.match(/[\ud800-\udbff](?=[\udc00-\udfff])/g)?.length ?? 0);
}

function languageOutside({ languages }: Facts): string | undefined {
  const outside = languages.shares.filter(({ language }) => !covered.has(language));
  const share = outside.reduce((sum, each) => sum + each.share, 0);
  const characters = outside.reduce((sum, each) => sum + each.characters, 0);
  const [main] = outside;
  if (main === undefined || share < limits.nearlyAll || characters < limits.charactersOfALanguage) {
    return undefined;
  }
  return nameOf.of(main.language) ?? main.language;
}
