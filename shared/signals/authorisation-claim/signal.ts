import type { Facts } from '../../facts/facts.ts';
import { compilePhrases, type Matcher } from '../../facts/mentions.ts';
import { articleKind } from '../article.ts';
import { statesIn } from '../country-landing-page/states-in.ts';
import { cryptoPage } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { defineSignal, type Finding } from '../signal.ts';
import firstPersonJson from '../union-sponsorship/first-person.json' with { type: 'json' };
import { weights } from '../weights.ts';
import explainingJson from './explaining.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };

const claims = phrasesOf(json).all;
/** Markets in Crypto-Assets, with or without its Regulation. */
const claim = compilePhrases([
  ...claims,
  ...claims.map((each) => each.replace(/\bmica\b/u, 'micar')),
]);
const firstPerson = compilePhrases(phrasesOf(firstPersonJson).all);
/** By language: `om`, `no` and `se` deny in one language and say nothing in another. */
const explaining = new Map<string, Matcher>(
  Object.entries(phrasesOf(explainingJson).byLanguage).map(([language, list]) => [
    language,
    compilePhrases(list),
  ]),
);

export default defineSignal({
  id: 'authorisation-claim',
  means: 'own-website',
  title: 'Calls itself authorised under MiCA or regulated in the Union',
  why: 'Only an authorised provider may suggest that it is one; whoever claims it addresses persons situated in the Union. The register of ESMA tells whether the claim is true.',
  basis: ['mica-59-5'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'indication',
  reads: ['text', 'document', 'images', 'links', 'forms'],

  detect({ text, document, images }, facts) {
    if (cryptoPage(text.blocks, document, facts) === undefined) return [];
    const kind = articleKind(document);
    const main = facts.languages.shares[0]?.language;
    const found = new Map<string, Finding>();
    const title = { text: document.title, kind: 'heading', where: 'head > title' } as const;
    for (const block of [title, ...text.blocks]) {
      if (found.size >= weights.authorisationClaim.findings) break;
      if (block.kind === 'link') continue;
      const read = block.text.slice(0, weights.authorisationClaim.block);
      for (const { index } of claim.find(read).slice(0, weights.authorisationClaim.claims)) {
        const sentence = sentenceAt(read, index);
        const speaks = speaksOfItself(sentence, facts);
        const short = block.text.length <= weights.authorisationClaim.slogan && kind === undefined;
        if (sentence.length > weights.authorisationClaim.sentence || (!speaks && !short)) continue;
        if (explains(sentence, main) || found.has(sentence)) continue;
        found.set(sentence, findingAt(block, sentence, statesIn(sentence, main)));
      }
    }
    // A seal or a badge: its words are those of the picture.
    for (const image of images.images) {
      const says =
        image.alt.length <= weights.authorisationClaim.slogan && claim.find(image.alt).length > 0;
      if (!says || kind !== undefined || explains(image.alt, main) || found.has(image.alt))
        continue;
      found.set(image.alt, findingAt(image, image.alt, statesIn(image.alt, main)));
    }
    return [...found.values()];
  },
});

/** The sentence around a place in a text; a point inside a word or a number ends none. */
function sentenceAt(text: string, index: number): string {
  const ends = /[.!?;\n](?=\s|$)/gu;
  let from = 0;
  for (const end of text.matchAll(ends)) {
    if (end.index >= index) return text.slice(from, end.index + 1).trim();
    from = end.index + 1;
  }
  return text.slice(from).trim();
}

/** In the first person, or by the name that the firm's domain bears. */
function speaksOfItself(sentence: string, { parties }: Facts): boolean {
  if (firstPerson.find(sentence).length > 0) return true;
  const brand = (parties.own.split('.')[0] ?? '').toLowerCase();
  return brand.length >= 3 && sentence.toLowerCase().replace(/[\s-]/gu, '').includes(brand);
}

/** `als Anbieter zugelassen` says as what a firm is authorised; of `Anbieter` alone a lesson tells. */
const asWhat =
  /(?<!\p{L})(?:als|as|en tant que|como|come|jako|ako|som|ca|kā|kaip|mint|ως|като|kao|kot)\s+(?:an?\s)?\p{L}+/giu;

function explains(words: string, main: string | undefined): boolean {
  const sentence = words.replace(asWhat, '');
  if (/\?\s*$/u.test(sentence)) return true;
  const matchers = [explaining.get('en'), main === 'en' ? undefined : explaining.get(main ?? '')];
  return matchers.some((matcher) => matcher !== undefined && matcher.find(sentence).length > 0);
}
