import type { Facts, LanguageShare, Spot } from '../../facts/facts.ts';
import { findingAt } from '../finding-at.ts';
import { type RegionBalance, regionBalance } from '../region-balance.ts';
import { defineSignal, type Strength } from '../signal.ts';
import { statesBySpeakers } from '../states-by-speakers.ts';
import { weights } from '../weights.ts';

const { language: limits } = weights;

export default defineSignal({
  id: 'union-language',
  means: 'own-website',
  title: 'Is written in an official language of the Union',
  why: 'A language spoken in the Union and hardly elsewhere addresses persons situated there.',
  basis: ['mica-61-1', 'esma-rs-1-12', 'esma-rs-supervision'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'strong',
  reads: ['text', 'document'],

  detect({ document }, facts) {
    return facts.languages.shares.flatMap((share) => {
      const states = facts.statesOf(share.language);
      const few = !isFairPart(share);
      if (states.length === 0 || (few && !isDeclared(share, document.lang))) return [];
      const balance = regionBalance(share.language, facts);
      const strength =
        share.language === 'hr' && !isDeclaredCroatian(document.lang)
          ? sharedLanguage(document.lang, balance)
          : strengthOf(facts, share.language, balance);
      if (strength === undefined) return [];
      const why = reason(facts, share.language, strength, balance);
      const spot = spokenIn(share, facts);
      const { main, minor, others } = statesBySpeakers(share.language, facts);
      const rest = minor.length > 0 ? ` Too few of them live in ${listed(minor)}.` : '';
      const left =
        others.length > 0 ? ` The page says that it is for others than ${listed(others)}.` : '';
      const reach = few && strength === 'strong' ? 'indication' : strength;
      return [findingAt(spot, spot.quote, main, { strength: reach, why: `${why}${rest}${left}` })];
    });
  },
});

function listed(states: readonly string[]): string {
  return [...states].sort().join(', ');
}

/** Words that show the language: of the offer where it is in that language, else the longest. */
function spokenIn({ language, sample }: LanguageShare, facts: Facts): Spot {
  const placeOf = ({ where, frame }: Pick<Spot, 'where' | 'frame'>) => `${frame ?? ''} ${where}`;
  const spoken = new Set(
    facts.languages.blocks
      .filter((each) => each.language === language && each.block.region === 'main')
      .filter(({ block }) => block.text.length >= limits.wordsOfTheOffer)
      .map(({ block }) => placeOf(block)),
  );
  return facts.servicesOffered.find((service) => spoken.has(placeOf(service))) ?? sample;
}

/** One stray sentence does not make a page Polish; a paragraph beside a long English text does. */
function isFairPart({ share, characters }: LanguageShare): boolean {
  return (
    (share >= limits.fairShare && characters >= limits.fairCharacters) ||
    (share >= limits.longShare && characters >= limits.longCharacters)
  );
}

/**
 * A page of a few words, such as a list of links, is in the language that it declares and is heard in;
 * one that declares none, such as an advertisement, in that in which nearly all of it is heard.
 */
function isDeclared({ language, share, characters }: LanguageShare, lang: string): boolean {
  const declared = lang.toLowerCase().split(/[-_]/u)[0] ?? '';
  const { fewWords } = limits;
  if (declared === '') return share >= fewWords.alone && characters >= fewWords.undeclared;
  const same = declared === language || (language === 'no' && /^n[bn]$/u.test(declared));
  return same && share >= fewWords.share && characters >= fewWords.characters;
}

function strengthOf(facts: Facts, language: string, balance: RegionBalance): Strength | undefined {
  const { towards, against } = balance;
  const share = facts.unionShare(language);
  if (share >= limits.ownToUnion) {
    if (towards.size === 0 && against.size > 0) return undefined;
    return towards.size >= against.size ? 'strong' : 'indication';
  }
  const signs = towards.size - against.size;
  if (share < limits.atHomeInUnion) {
    // English with prices in euro is still the English of the whole world.
    const more = towards.size > (towards.has('currency') ? 1 : 0);
    return more && signs > 0 ? 'indication' : undefined;
  }
  if (signs <= 0) return against.size > 0 ? undefined : 'context';
  return signs >= limits.signsForStrong ? 'strong' : 'indication';
}

/** No witness tells Croatian from Serbian or Bosnian in Latin script: the page's tag has to. */
function isDeclaredCroatian(lang: string): boolean {
  return /^hr\b/iu.test(lang);
}

function sharedLanguage(lang: string, { towards, against }: RegionBalance): Strength | undefined {
  if (/^(?:sr|bs|sh|cnr|me)\b/iu.test(lang)) return undefined;
  return towards.size > against.size ? 'strong' : against.size > 0 ? undefined : 'indication';
}

const nameOf = new Intl.DisplayNames(['en'], { type: 'language' });
const regions = new Intl.DisplayNames(['en'], { type: 'region' });

function reason(
  facts: Facts,
  language: string,
  strength: Strength,
  balance: RegionBalance,
): string {
  const name = nameOf.of(language) ?? language;
  const share = facts.unionShare(language);
  const percent = share < 0.01 ? 'less than 1' : String(Math.round(share * 100));
  const spoken = `A fair part of the page is in ${name}; ${percent} % of its speakers where it is official live in the Union or the EEA.`;
  const { towards, against, states, elsewhere } = balance;
  const forUnion = pointTo(towards, states);
  if (against.size > 0) {
    const other = `But ${pointTo(against, elsewhere, regionName)}`;
    return `${spoken} ${other}${towards.size > 0 ? `; ${forUnion}` : ''}.`;
  }
  if (share >= limits.ownToUnion && strength === 'strong') return spoken;
  if (towards.size === 0) return `${spoken} Nothing else on the page says for whom it is made.`;
  return `${spoken} Other signs: ${forUnion}.`;
}

function regionName(code: string): string {
  return regions.of(code) ?? code;
}

/** `currency, telephone number point to Switzerland`: each kind and each state once. */
function pointTo(
  kinds: ReadonlySet<string>,
  states: readonly string[],
  nameState: (code: string) => string = String,
): string {
  const names = [...new Set(states)].sort().map(nameState);
  return `${[...kinds].sort().join(', ')} point${kinds.size === 1 ? 's' : ''} to ${names.join(', ')}`;
}
