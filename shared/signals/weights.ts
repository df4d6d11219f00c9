import type { Means, Strength } from './signal.ts';

/**
 * Every number that tunes the classifier, and no other file holds one. It stands with the signals
 * because they read its thresholds and may not import the room that reads them.
 */
export const weights = {
  language: {
    /** From this share of its speakers on, a language is the Union's own and is strong alone. */
    ownToUnion: 0.85,
    /** Below this share (English) a language shows nothing, and with a second sign little. */
    atHomeInUnion: 0.02,
    /** Kinds of second sign that make a language of the whole world a strong one. */
    signsForStrong: 2,
    /** Different words of a standard variety that tell a page's variety. */
    wordsOfVariety: 2,
    /** A fair part of a page: this share of its text … */
    fairShare: 0.25,
    /** … and this many characters of it … */
    fairCharacters: 80,
    /** … or, beside much text in another language, this many characters and this share. */
    longCharacters: 900,
    longShare: 0.08,
  },
  /** With more national currencies than this a page lists currencies, it does not price in them. */
  currenciesOfAList: 6,
  /** Payment methods of more member states than this are a list for the whole world. */
  methodsOfAList: 12,
  /** Characters that a label may have beside the name of a payment method and be only its name. */
  labelBesideName: 8,
  /** A heading that names more member states than this is a list of them. */
  statesOfALandingPage: 3,
  /** Characters that a slogan has at most; longer text tells of things. */
  slogan: 140,
  /** A select with this many states from outside the Union offers the whole world. */
  outsideStatesOfAWorldList: 40,
  /** From this many member states on, a short list of countries is a list of the Union. */
  statesOfAUnionList: 2,
  /** Mentions of services from which a page offers them although none is displayed. */
  servicesOfAnOffer: 3,
  /** So many paragraphs of so many characters, and this share of the text, make a page to read. */
  reading: { paragraphs: 8, paragraph: 240, share: 0.6 },
  /** Characters that the words of a button or a link have at most. */
  control: 48,
  /** Fields of a form that takes down a prospective client. */
  fieldsOfALeadForm: 3,
  /** Characters beyond which a block is prose, in which a word is mentioned and not offered. */
  prose: 320,
  score: {
    /** What a strength counts for when cases are put in order for a person. */
    strengths: { context: 2, indication: 12, strong: 30, deemed: 40 } satisfies Record<
      Strength,
      number
    >,
    /** Ten findings by one means are still one means. */
    ceilingPerMeans: {
      'own-website': 42,
      advertising: 42,
      app: 36,
      'social-media': 36,
      messaging: 36,
      events: 36,
      sponsorship: 40,
      affiliation: 40,
      education: 36,
      'search-engine': 24,
      access: 20,
      wording: 0,
    } satisfies Record<Means, number>,
    /** Each limb fills half of the scale; with one limb alone a case stays in its lower half. */
    limb: 50,
  },
} as const;
