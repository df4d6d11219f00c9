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
    /** States with a smaller share of a language's speakers in the Union are not meant first. */
    mainState: 0.05,
    /** Characters from which on a line of the offer shows its language to whoever reads it. */
    wordsOfTheOffer: 40,
    /** Kinds of second sign that make a language of the whole world a strong one. */
    signsForStrong: 2,
    /** Different words of a standard variety that tell a page's variety. */
    wordsOfVariety: 2,
    /** A fair part of a page: this share of its text … */
    fairShare: 0.25,
    /** … and this many characters of it … */
    fairCharacters: 80,
    /** Of a page of few words that declares its language, or declares none. */
    fewWords: { share: 0.5, characters: 24, alone: 0.8, undeclared: 50 },
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
  /** What a page that deals in crypto-assets shows, whatever its wording. */
  dealings: {
    /** Places that name a crypto-asset or the trade from which on it is the subject beyond doubt. */
    subject: 2,
    /** Characters that a slogan has at most. */
    slogan: 200,
    /** Characters that a line of terms has at most, and lines that leave no doubt. */
    termLine: 170,
    terms: 2,
    /** What an application or a form in the text counts beyond a button. */
    plainly: 2,
    /** Entries of a menu that name dealing, and the characters that one has at most. */
    menu: 2,
    menuEntry: 28,
    /** So many paragraphs of so many characters report, unless terms stand beside them. */
    told: 4,
    toldCharacters: 130,
    /** Steps and terms of becoming a client beside which such paragraphs are a guide to doing so. */
    onboarding: 2,
    /** Kinds of evidence that bear out services told in prose, for an indication, and for more. */
    support: 5,
    indication: 6,
    strong: 8,
  },
  /** Characters that the main text of an advertisement has at most, and its words at least. */
  advertisement: { characters: 500, words: 24 },
  /** Different words of keys and their backup from which on a page is of software for them. */
  walletWords: 3,
  /** Characters that the words of a button or a link have at most. */
  control: 48,
  /** Fields of a form that takes down a prospective client. */
  fieldsOfALeadForm: 3,
  /** Texts of so many characters tell of something, so many of them report; this share of an offer's speaks to its reader. */
  address: { told: 60, least: 2, share: 0.15 },
  /** Characters beyond which a block is prose, in which a word is mentioned and not offered. */
  prose: 320,
  access: {
    /** Characters and blocks that a page has at most on which next to nothing is shown. */
    bareCharacters: 900,
    bareBlocks: 20,
    /** Blocks in which the words of a wall are looked for; walls say why at once. */
    blocksRead: 200,
    /** Characters behind a window from which on the page itself is not withheld. */
    behindCharacters: 300,
    /** Written fields that a form to sign in has at most. */
    fieldsOfASignIn: 3,
    /** Letters that a name needs to be told within the name of another domain. */
    brand: 5,
  },
  affiliateProgramme: {
    /** Blocks before and after an invitation in which its reward may stand. */
    blocksToReward: 3,
    /** A report shows so many invitations of one page. */
    mostInvitations: 5,
  },
  authorisationClaim: {
    /** Characters of a slogan or a line of a footer that claims without saying who; longer text tells. */
    slogan: 110,
    /** Characters of a sentence in which a firm speaks of itself. */
    sentence: 400,
    /** Claims of one block that are looked at. */
    claims: 12,
    /** Characters of a block that is searched. */
    block: 4_000,
    /** Findings that are shown of one page. */
    findings: 25,
  },
  contactCapture: {
    /** Fields of a form beyond which a person pays, ships or proves who they are. */
    mostFieldsOfALead: 9,
    /** A report shows so many such places of one page. */
    mostPlaces: 4,
  },
  crossSelling: {
    /** Blocks after a recommendation in which the service that it recommends may stand. */
    blocksToProduct: 3,
    /** A report shows so many such offers of one page. */
    mostOffers: 3,
  },
  venueRecommendation: {
    /** Blocks below a heading in which its answer is looked for. */
    blocksBelow: 12,
    /** Letters of a link's words from which it names something. */
    shortestName: 3,
    /** Links of a page that are compared. */
    mostLinks: 300,
  },
  educationalPromotion: {
    /** A report shows so many ways that lead the reader to a firm. */
    mostLeads: 3,
    /** Services that a lesson speaks of where it leads to them and not to an account of a bank. */
    servicesOfALesson: 2,
    /** Words of software for one of a service, beyond which a page is for those who build. */
    developerWordsToService: 1.5,
  },
  geoBlock: {
    /** Characters that the main text of such a page has at most. */
    characters: 1_500,
    /** Blocks that it has at most. */
    blocks: 30,
    /** Written fields from which a form takes down a client. */
    fieldsOfASignUp: 3,
  },
  identityDocumentFields: {
    /** Characters of text in which a document is asked for; longer text tells of documents. */
    request: 320,
    /** From this share of its speakers on, a language alone tells that words are of the Union. */
    languageOfTheUnion: 0.5,
    /** Documents of more member states than this are a list for the whole world. */
    statesOfAList: 8,
  },
  influencerPromotion: {
    /** Blocks before and after a disclosure in which the service that it is for may stand. */
    blocksToService: 1,
    /** Blocks that name exchanges from which on a page is about them. */
    blocksAboutExchanges: 2,
    /** A report shows so many disclosures of one page. */
    mostDisclosures: 5,
  },
  localCommunity: {
    /** Letters that a name needs to be told from an ordinary word at the start of a handle. */
    brand: 3,
    /** Characters of a link or line in which a community is named. */
    label: 90,
    /** Links to communities that are read; a page may have any number. */
    links: 400,
    /** Findings that are shown of one page. */
    findings: 25,
  },
  messagingInvitation: {
    /** A report shows so many invitations of one page. */
    mostInvitations: 5,
  },
  nationalTaxGuide: {
    /** Characters of a heading, a label or a line that offers a guide; longer text tells of taxes. */
    title: 140,
    /** Characters of text in which a form of one state may be named. */
    prose: 600,
  },
  notForUnionNotice: {
    /** Notices that are shown of one page at most. */
    most: 4,
  },
  partnerAnnouncement: {
    /** Links to the partner that are shown of one page. */
    mostLinks: 2,
    /** Letters that the name of a partner's domain needs to be told in a heading. */
    shortestName: 4,
  },
  promotionBonus: {
    /** A report shows so many promotions of one page. */
    mostPromotions: 6,
  },
  referralLink: {
    /** A report shows so many links to firms that no table holds. */
    mostUnlisted: 10,
    /** Texts that name crypto-assets from which on a page is about them although its head names none. */
    blocksThatSpeak: 3,
  },
  regionalPromoters: {
    /** Blocks by which the words of a tier may stand before the countries in it. */
    blocksToTier: 4,
    /** Blocks by which the pay may stand after them. */
    blocksAfterTier: 2,
    /** Characters between the title of a promoter and the name of the country. */
    closest: 50,
    /** Bare codes of countries in a tier, from which on they are read as codes. */
    codesOfATier: 2,
    /** A report shows so many places of one page. */
    mostPlaces: 12,
  },
  restrictedCountries: {
    /** Exclusions that are read of one page at most. */
    most: 6,
    /** Mentions that are looked at in one page at most. */
    mentions: 200,
    /** Characters that a list of states has at most after the words that open it. */
    listCharacters: 2_500,
    /** Blocks that a list of states has at most. */
    listBlocks: 80,
    /** Characters that a heading or an opening line of a list has at most. */
    opening: 200,
    /** Characters that an entry of a list has at most. */
    entry: 80,
    /** With more excluded member states than this the others are named instead. */
    statesNamedOneByOne: 15,
  },
  riskDisclaimer: {
    /** Disclaimers that are shown of one page at most. */
    most: 4,
  },
  signUpRefusal: {
    /** Findings of one page that say the same are no more than one. */
    most: 3,
  },
  unionClientele: {
    /** Characters of a line in which a firm boasts; longer text tells of things. */
    boast: 160,
    /** Blocks under a heading in which its testimonials stand. */
    testimonials: 40,
    /** Characters of a line that says who gave a testimonial. */
    signature: 60,
    /** States that the testimonials of one firm name at most before they are of the whole world. */
    statesOfTestimonials: 8,
    /** Findings that are shown of one page. */
    findings: 25,
  },
  unionContactDetails: {
    /** With telephone numbers and addresses of more states than this a page is a directory. */
    statesOfAFirm: 12,
    /** Details that are shown of one page. */
    details: 40,
  },
  unionEntityFront: {
    /** Characters of a block of terms that is searched. */
    block: 6_000,
    /** Characters of the quotation on each side of the words found. */
    around: 200,
    /** Findings that are shown of one page. */
    findings: 25,
  },
  unionEvent: {
    /** Blocks after an invitation in which its place may stand. */
    blocksToPlace: 2,
    /** First blocks of a page headed as a gathering, in which its hour stands. */
    blocksToHour: 8,
    /** Characters of a block in which an invitation names its place; longer text tells of things. */
    invitation: 400,
    /** Characters of a line that gives place and date of an event. */
    dateline: 120,
    /** Events of a page's structured data that are read. */
    structuredEvents: 50,
    /** Findings that are shown of one page. */
    findings: 25,
  },
  unionFlags: {
    /** With flags of more states than this a page shows those of the world. */
    statesOfTheWorld: 45,
    /** Characters of a menu's entry that is a country's name or a flag. */
    entry: 40,
    /** Flags that are quoted. */
    quoted: 8,
  },
  unionVacancy: {
    /** Characters of a line that names a post; longer text tells of people. */
    post: 120,
    /** Blocks on either side of a post in which its place stands. */
    blocksToPlace: 2,
    /** Characters of a line that gives the place of a post. */
    place: 60,
    /** Posts that are shown of one page. */
    posts: 20,
  },
  unreadable: {
    /** Words below which a page with pictures shows its words in them. */
    fewWords: 25,
    /** Square pixels from which on a picture can hold the words of a page … */
    largePicture: 150_000,
    /** … or so many pictures of which nothing says how large they are. */
    pictures: 4,
    /** Damaged letters among all from which on a text is garbled. */
    garbled: 0.05,
    /** Nearly all of a text, as a share of its letters. */
    nearlyAll: 0.8,
    /** Letters that a text needs for its script to be told. */
    lettersOfAScript: 30,
    /** Characters that it needs for its language to be told without a doubt. */
    charactersOfALanguage: 200,
    /** Characters of a page that are looked at. */
    characters: 100_000,
  },
  vpnAdvice: {
    /** Pieces of advice that are shown of one page at most. */
    most: 3,
    /** Mentions that are looked at in one page at most. */
    mentions: 100,
    /** Characters around the advice in which the block that it gets round is spoken of. */
    around: 240,
    /** Words before the advice in which it is turned round. */
    wordsBefore: 4,
    /** From so many blocks that name a VPN on, a page may be about VPNs. */
    blocksOfAVpnPage: 5,
  },
  ads: {
    /** Delivery below this many, where nobody chose the state, may be chance: travellers, errors. */
    leastReach: 100,
    /** Ads that are named as findings of one kind at most; the table of states counts all. */
    mostFindings: 40,
    /** Ads that are named for one state before those of other states. */
    perState: 3,
    /** Different texts that are read for what they promote, the furthest delivered first. */
    mostTexts: 100,
    /** Characters of an ad that are quoted. */
    quote: 300,
    /** Ads that the report lists one by one. */
    listed: 60,
  },
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
    /** Each limb fills half of the scale. */
    limb: 50,
    /** What is left of it with one limb alone: where context hints at the other one, and where nothing does. */
    alone: { hinted: 0.45, other: 0.25 },
  },
} as const;
