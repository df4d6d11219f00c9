import type { Region } from '../observation/place.ts';
import type { TextBlock } from '../observation/text.ts';
import type { MemberState } from '../reference/member-state.ts';

/** Where a fact was read: its words and its place on the page. */
export type Spot = Pick<TextBlock, 'where' | 'frame' | 'box'> & { quote: string; region?: Region };

/** The language of one text block. `language` is missing where the witnesses abstain. */
export type BlockLanguage = { block: TextBlock; language?: string };

/** A language of the page with how much of its readable text is written in it. */
export type LanguageShare = {
  /** ISO 639-1 code of the language; `no` for Norwegian; `hr` also stands for bs/sr in Latin script. */
  language: string;
  /** Share of the characters whose language is known, 0-1. */
  share: number;
  characters: number;
  /** The longest block written in it. */
  sample: Spot;
};

export type Languages = { blocks: BlockLanguage[]; shares: LanguageShare[] };

export type Price = Spot & { currency: string; amount?: number };
export type Phone = Spot & { country: string; number: string };

/** A country that the page names. */
export type CountryNamed = Spot & {
  country: string;
  as: 'text' | 'heading' | 'option' | 'address' | 'link' | 'phone';
};

export type CallToAction = Spot & {
  kind: 'sign-up' | 'buy' | 'trade' | 'deposit' | 'download' | 'claim-bonus';
  /** The language of its words. */
  language: string;
  /** Set where no reviewed row holds its words: never `strong` by themselves. */
  unreviewed?: true;
  href?: string;
};

/** A crypto-asset service that the page offers, by the letter of MiCA Art. 3(1)(16). */
export type ServiceOffered = Spot & {
  service: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'unspecified';
  /** Set where no reviewed row holds its words: never `strong` by themselves. */
  unreviewed?: true;
};

/** A sign of the country that the page is made for; may be a state outside the Union. */
export type RegionSign = Spot & {
  country: string;
  by:
    | 'language-tag'
    | 'alternate'
    | 'locale-meta'
    | 'address'
    | 'currency'
    | 'phone'
    | 'place'
    | 'payment-method';
};

export type Parties = {
  /** Registrable domain of the page, e.g. `kestrelx.example`; the host where there is none. */
  own: string;
  registrableDomain(url: string): string | undefined;
  /** Whether an address belongs to the page's own domain or to another of the firm's domains. */
  isFirstParty(url: string): boolean;
};

/**
 * What follows from the parts without judgement, computed when first asked for and kept.
 * Asking for a fact whose part is missing throws `PartMissing`, which makes the signal
 * `not assessed` with that reason.
 */
export type Facts = {
  /** Final address of the page. */
  readonly url: string;
  readonly languages: Languages;
  readonly prices: Price[];
  readonly phones: Phone[];
  readonly countriesNamed: CountryNamed[];
  readonly callsToAction: CallToAction[];
  readonly servicesOffered: ServiceOffered[];
  readonly regionSigns: RegionSign[];
  readonly parties: Parties;
  /** A language's share of speakers in the Union, 0-1, leaving out the firm's home state. */
  unionShare(language: string): number;
  /** Member states in which the language is official, leaving out the firm's home state. */
  statesOf(language: string): MemberState[];
};
