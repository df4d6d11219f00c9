/**
 * Case endings of country names that follow from the name's own ending. Only regular patterns;
 * what they miss is listed by hand. A `*` stands for any ending.
 */
const byEnding: Record<string, readonly (readonly [RegExp, readonly string[]])[]> = {
  de: [[/[a-zäöü]$/u, ['$&s']]],
  sv: [[/[^s]$/u, ['$&s']]],
  da: [[/[^s]$/u, ['$&s']]],
  no: [[/[^s]$/u, ['$&s']]],
  pl: [
    [/ja$/u, ['ji', 'ję', 'ją', 'jo']],
    [/ia$/u, ['ii', 'ię', 'ią']],
    [/(urg|pr|ein)$/u, ['$1u', '$1a']],
  ],
  cs: [
    [/([sc])ko$/u, ['$1ka', '$1ku', '$1kem']],
    [/ie$/u, ['ii', 'ií']],
  ],
  sk: [
    [/([sc])ko$/u, ['$1ka', '$1ku', '$1kom']],
    [/ia$/u, ['ii', 'iu', 'iou']],
  ],
  sl: [
    [/ija$/u, ['ije', 'iji', 'ijo']],
    [/([sš])ka$/u, ['$1ke', '$1kem', '$1ko']],
  ],
  hr: [
    [/ija$/u, ['ije', 'iji', 'iju', 'ijom']],
    [/([sčš])ka$/u, ['$1ke', '$1koj', '$1ku', '$1kom']],
  ],
  lt: [
    [/ija$/u, ['ijos', 'ijoje', 'iją', 'ijai']],
    [/as$/u, ['o', 'e', 'ą', 'ui']],
  ],
  lv: [
    [/ija$/u, ['ijas', 'ijā', 'iju', 'ijai']],
    [/a$/u, ['as', 'ā', 'u']],
  ],
  ro: [
    [/ia$/u, ['iei']],
    [/ța$/u, ['ței']],
  ],
  hu: [
    [/a$/u, ['á*']],
    [/(ország|urg|rus|ein)$/u, ['$1*']],
  ],
  et: [[/.$/u, ['$&s', '$&sse', '$&st', '$&le']]],
  fi: [[/[aä]$/u, ['$&ssa', '$&sta', '$&lle']]],
  is: [
    [/land$/u, ['$&i', '$&s']],
    [/ía$/u, ['íu']],
  ],
  el: [
    [/[αία]$/u, ['$&ς']],
    [/ος$/u, ['ου', 'ο']],
    [/ο$/u, ['ου']],
  ],
};

/** Forms that no pattern gives, per language and state. */
const byHand: Record<string, Record<string, readonly string[]>> = {
  pl: {
    AT: ['Austrii', 'Austrię'],
    CZ: ['Czechach', 'Czech', 'Czechy'],
    CY: ['Cyprze', 'Cypru'],
    DE: ['Niemczech', 'Niemiec', 'Niemcom', 'Niemcami'],
    HU: ['Węgrzech', 'Węgier'],
    IT: ['Włoszech', 'Włoch'],
    LT: ['Litwie', 'Litwy', 'Litwę', 'Litwą'],
    LV: ['Łotwie', 'Łotwy', 'Łotwę', 'Łotwą'],
    MT: ['Malcie', 'Malty', 'Maltę'],
    NL: ['Holandii', 'Holandia', 'Niderlandach'],
    PL: ['Polsce', 'Polskę', 'Polską'],
  },
  cs: {
    CZ: ['Česku', 'Česka', 'Českem', 'České republice', 'České republiky', 'Česká republika', 'ČR'],
    CY: ['Kypru'],
    LT: ['Litvě', 'Litvy', 'Litvu'],
    MT: ['Maltě', 'Malty', 'Maltu'],
  },
  sk: {
    CZ: ['Česku', 'Česka', 'Českej republike', 'Českej republiky', 'Česká republika'],
    SK: ['Slovenskej republike', 'Slovenskej republiky', 'Slovenská republika'],
    CY: ['Cypre'],
    LT: ['Litve', 'Litvy', 'Litvu'],
    MT: ['Malte', 'Malty', 'Maltu'],
  },
  fi: {
    AT: ['Itävalta*', 'Itävalla*'],
    BE: ['Belgiaan'],
    BG: ['Bulgariaan'],
    CY: ['Kyproksen', 'Kyproksella', 'Kyprokselle'],
    CZ: ['Tšekki*', 'Tšeki*'],
    DE: ['Saksan', 'Saksaan'],
    DK: ['Tanska*'],
    EE: ['Viro', 'Virossa', 'Viron', 'Viroon', 'Virosta'],
    ES: ['Espanja*'],
    FI: ['Suomessa', 'Suomen', 'Suomeen', 'Suomesta', 'Suomelle'],
    FR: ['Ranska*'],
    GR: ['Kreikka*', 'Kreikassa', 'Kreikan'],
    HR: ['Kroatian', 'Kroatiaan'],
    HU: ['Unkari*'],
    IE: ['Irlanti*', 'Irlannissa', 'Irlannin', 'Irlannista'],
    IS: ['Islanti*', 'Islannissa', 'Islannin', 'Islannista'],
    IT: ['Italiaan'],
    LT: ['Liettua*'],
    LU: ['Luxemburgissa', 'Luxemburgin', 'Luxemburgiin'],
    LV: ['Latviaan'],
    MT: ['Maltan', 'Maltalla', 'Maltalle'],
    NL: ['Alankomai*', 'Hollanti', 'Hollannin', 'Hollannissa'],
    NO: ['Norja*'],
    PL: ['Puola*'],
    PT: ['Portugali*'],
    RO: ['Romaniaan'],
    SE: ['Ruotsi*'],
    SI: ['Sloveniaan'],
    SK: ['Slovakiaan'],
  },
  hr: {
    BE: ['Belgiji', 'Belgije', 'Belgiju'],
    CY: ['Cipru', 'Cipra'],
    HR: ['Republika Hrvatska', 'Republici Hrvatskoj', 'Republike Hrvatske'],
  },
  sl: { SI: ['Republika Slovenija', 'Republiki Sloveniji', 'Republike Slovenije'] },
  lt: {
    DE: ['Vokietijos', 'Vokietijoje', 'Vokietiją'],
    LT: ['Lietuvoje', 'Lietuvos', 'Lietuvą', 'Lietuvai'],
  },
  lv: { LV: ['Latvijas Republika', 'Latvijas Republikā'] },
  ro: {
    RO: ['României'],
    DE: ['Germaniei'],
    NL: ['Țările de Jos', 'Țărilor de Jos', 'Olanda', 'Olandei'],
  },
  el: {
    GR: ['Ελλάδος', 'Ελλάς', 'Ελλάδας'],
    CY: ['Κύπρου', 'Κύπρο'],
    NL: ['Ολλανδία', 'Ολλανδίας'],
  },
  ga: {
    DE: ['Ghearmáin', 'Gearmáine'],
    FR: ['Fhrainc', 'Fraince'],
    ES: ['Spáinn', 'Spáinne'],
    IE: ['Éirinn', 'Éireann', 'Poblacht na hÉireann'],
    IT: ['Iodáil', 'Iodáile'],
    PL: ['Pholainn', 'Polainne'],
  },
  is: {
    AT: ['Austurríkis'],
    DK: ['Danmörku', 'Danmerkur'],
    ES: ['Spáni', 'Spánar'],
    LT: ['Litháens'],
    LU: ['Lúxemborgar'],
    MT: ['Möltu'],
    NO: ['Noregi', 'Noregs'],
    PT: ['Portúgals'],
    SE: ['Svíþjóðar'],
  },
  mt: { NL: ['l-Olanda', 'Olanda'] },
  en: { NL: ['Holland', 'the Netherlands'], CZ: ['Czech Republic'], IE: ['Republic of Ireland'] },
  de: { NL: ['Holland'], CZ: ['Tschechische Republik'], DE: ['Bundesrepublik Deutschland', 'BRD'] },
  fr: { NL: ['Hollande'], CZ: ['République tchèque'] },
  es: { NL: ['Holanda'], CZ: ['República Checa'] },
  it: { NL: ['Olanda'], CZ: ['Repubblica Ceca'] },
  pt: { NL: ['Holanda'], CZ: ['República Checa'] },
  sv: { NL: ['Holland'] },
  da: { NL: ['Holland'] },
  no: { NL: ['Holland', 'Nederland'] },
  bg: { NL: ['Холандия'], CZ: ['Чешка република'], DE: ['ФРГ'] },
  nl: { NL: ['Holland'], CZ: ['Tsjechische Republiek'] },
};

/** Forms by pattern and forms by hand of a name; empty for a language without a pattern. */
export function inflect(
  language: string,
  country: string,
  name: string,
): { ruled: string[]; handWritten: readonly string[] } {
  const rule = (byEnding[language] ?? []).find(([ending]) => ending.test(name));
  const oneWord = !/[\s-]/u.test(name);
  const ruled = rule && oneWord ? rule[1].map((ending) => name.replace(rule[0], ending)) : [];
  return { ruled, handWritten: byHand[language]?.[country] ?? [] };
}
