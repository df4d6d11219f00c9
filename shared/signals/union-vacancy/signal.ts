import { compilePhrases, type Matcher } from '../../facts/mentions.ts';
import { valuesOf } from '../../facts/structured.ts';
import type { TextBlock } from '../../observation/text.ts';
import type { MemberState } from '../../reference/member-state.ts';
import { citiesIn } from '../cities-in.ts';
import { statesIn } from '../country-landing-page/states-in.ts';
import { cryptoPage } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { weights } from '../weights.ts';
import hiringJson from './hiring.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };

const posts = compilePhrases(phrasesOf(json).all);
const hiring = compilePhrases(phrasesOf(hiringJson).all);
const has = (list: Matcher, text: string) => list.find(text).length > 0;
/** Careers pages of a site, and sites on which firms post vacancies. */
const careers =
  /\/(?:careers?|jobs?|vacanc|karriere|stellen|carriere|empleo|lavora|vagas|vacatures|kariera|kariéra)|(?:^|\/\/|\.)(?:jobs?|careers?|lever\.co|greenhouse\.io|ashbyhq\.com|workable\.com)[./]/iu;

export default defineSignal({
  id: 'union-vacancy',
  means: 'own-website',
  title: 'Seeks staff to win or tend clients in a member state',
  why: 'Whoever looks for a country manager or for marketing staff of a member state means to serve persons situated there; by itself a vacancy solicits nobody.',
  basis: ['mica-61-1', 'esma-rs-supervision'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'context',
  reads: ['text', 'document', 'links'],

  detect({ text, document }, facts) {
    const { blocks } = text;
    const isPosting = valuesOf(document.structured, '@type').includes('JobPosting');
    const hires =
      isPosting ||
      careers.test(facts.url) ||
      blocks.some(
        (block) =>
          block.text.length <= weights.unionVacancy.post &&
          block.kind !== 'link' &&
          has(hiring, block.text),
      );
    if (!hires || cryptoPage(blocks, document, facts) === undefined) return [];
    const main = facts.languages.shares[0]?.language;
    const found = new Map<string, Finding>();
    for (const [at, block] of blocks.entries()) {
      if (found.size >= weights.unionVacancy.posts) break;
      if (block.text.length > weights.unionVacancy.post || !has(posts, block.text)) continue;
      const states = statesBeside(blocks, at, main);
      if (states.length > 0) found.set(block.text, findingAt(block, block.text, states));
    }
    if (found.size > 0 || !isPosting) return [...found.values()];

    const title = valuesOf(document.structured, 'title').find((each) => has(posts, each));
    const places = ['addressCountry', 'addressLocality'].flatMap((key) =>
      valuesOf(document.structured, key),
    );
    const states = [...new Set(places.flatMap((place) => placesIn(place, main, true)))];
    if (title === undefined || states.length === 0) return [];
    return [findingAt({ where: 'document' }, `${title} (${places.join(', ')})`, states)];
  },
});

/** The states that a post names itself, or that a short line beside it names. */
function statesBeside(
  blocks: readonly TextBlock[],
  at: number,
  main: string | undefined,
): MemberState[] {
  const own = placesIn(blocks[at]?.text ?? '', main);
  if (own.length > 0) return own;
  for (const near of blocks.slice(at + 1, at + 1 + weights.unionVacancy.blocksToPlace)) {
    // The next post has a place of its own.
    if (near.text.length > weights.unionVacancy.place || has(posts, near.text)) break;
    const states = placesIn(near.text, main);
    if (states.length > 0) return states;
  }
  return [];
}

function placesIn(text: string, main: string | undefined, asPlace = false): MemberState[] {
  const states = statesIn(text, main);
  return states.length > 0 ? states : citiesIn(text, asPlace);
}
