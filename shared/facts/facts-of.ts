import type { Observation } from '../observation/observation.ts';
import type { PartName, Parts } from '../observation/parts.ts';
import type { TextBlock } from '../observation/text.ts';
import { callsToAction } from '../reference/calls-to-action.ts';
import { memberStates } from '../reference/member-state.ts';
import { memberStateTable } from '../reference/member-state-table.ts';
import { unionShare } from '../reference/union-share.ts';
import { callsToActionOn } from './calls-to-action.ts';
import { countriesNamedOn } from './countries-named.ts';
import type { CallToAction, Facts } from './facts.ts';
import { garbledShare } from './garbled-share.ts';
import type { LanguageDetector } from './language/load-language-detector.ts';
import { languagesOf } from './languages.ts';
import { partOf } from './part-of.ts';
import { partiesOf } from './parties.ts';
import { phonesOf } from './phones.ts';
import { pricesOf } from './prices.ts';
import { regionSignsOf } from './region-signs.ts';
import { servicesOfferedOn } from './services-offered.ts';
import { beginPage } from './tokens-of.ts';

/** What is known beside the observation: the firm's home and domains, and the loaded witnesses. */
export type FactsContext = {
  /** ISO 3166-1 alpha-2 code of the firm's home state. */
  home?: string;
  /** Further domains of the firm. */
  domains?: readonly string[];
  detectLanguage: LanguageDetector;
};

const reviewedCalls = new Set(
  callsToAction.flatMap((row) => (row.unreviewed ? [] : [`${row.kind} ${row.language}`])),
);
const isUnreviewed = ({ kind, language }: CallToAction) =>
  !reviewedCalls.has(`${kind} ${language}`);

/** Damaged letters among all from which on a text has no language to hear. */
const garbled = 0.15;
/** A text is garbled from its beginning, if at all. */
const begins = 400;

/** The facts of one observation, each computed when first asked for and kept. */
export function factsOf(observation: Observation, context: FactsContext): Facts {
  beginPage();
  const { home, domains, detectLanguage } = context;
  const url = observation.arrival.final;
  const part = <Name extends PartName>(name: Name): Parts[Name] => partOf(observation, name);

  /** The witnesses make a language up for words that were read in the wrong encoding. */
  const heard: LanguageDetector = (text, declared) =>
    garbledShare(text.slice(0, begins)) >= garbled ? undefined : detectLanguage(text, declared);

  const languages = once(() =>
    languagesOf(part('text').blocks, observation.parts.document?.lang ?? '', heard),
  );
  const languageByBlock = once(
    () => new Map(languages().blocks.map(({ block, language }) => [block, language])),
  );
  /** A block too short for the witnesses is taken to be in the page's main language. */
  const languageOf = (block: TextBlock) =>
    languageByBlock().get(block) ?? languages().shares[0]?.language;
  const tagOf = (block: TextBlock): string | undefined => {
    const declared = block.lang ?? observation.parts.document?.lang ?? '';
    const heard = languageOf(block);
    const agrees = heard === undefined || primary(declared) === heard;
    return agrees && declared !== '' ? declared : heard;
  };
  const prices = once(() =>
    pricesOf(part('text').blocks, part('forms').forms, observation.parts.document, tagOf),
  );
  const phones = once(() => phonesOf(part('text').blocks, part('links').links));
  const countriesNamed = once(() =>
    countriesNamedOn({
      blocks: part('text').blocks,
      links: part('links').links,
      forms: part('forms').forms,
      document: observation.parts.document,
      languageOf,
    }),
  );
  const calls = once(() =>
    callsToActionOn(
      part('text').blocks,
      part('links').links,
      languages().shares.map(({ language }) => language),
    ).map((call): CallToAction => (isUnreviewed(call) ? { ...call, unreviewed: true } : call)),
  );
  const servicesOffered = once(() => servicesOfferedOn(part('text').blocks, languageOf));
  const regionSigns = once(() =>
    regionSignsOf({
      url,
      document: part('document'),
      blocks: part('text').blocks,
      images: observation.parts.images?.images ?? [],
      prices: prices(),
      phones: phones(),
      countriesNamed: countriesNamed(),
    }),
  );
  const parties = once(() => partiesOf(url, domains));

  return {
    url,
    get languages() {
      return languages();
    },
    get prices() {
      return prices();
    },
    get phones() {
      return phones();
    },
    get countriesNamed() {
      return countriesNamed();
    },
    get callsToAction() {
      return calls();
    },
    get servicesOffered() {
      return servicesOffered();
    },
    get regionSigns() {
      return regionSigns();
    },
    get parties() {
      return parties();
    },
    unionShare: (language) => unionShare(language, home),
    statesOf: (language) =>
      memberStates.filter(
        (state) => state !== home && memberStateTable[state].languages.includes(language),
      ),
  };
}

function primary(tag: string): string {
  const code = tag.toLowerCase().split(/[-_]/u)[0] ?? '';
  return code === 'nb' || code === 'nn' ? 'no' : code;
}

function once<Value>(compute: () => Value): () => Value {
  let kept: { value: Value } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}
