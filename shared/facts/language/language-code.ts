/** Codes of one language under several names; three-letter ones are franc's (ISO 639-3). */
const sameLanguage: Record<string, string> = {
  nb: 'no',
  nn: 'no',
  nob: 'no',
  nno: 'no',
  iw: 'he',
  mo: 'ro',
  sh: 'hr',
  bul: 'bg',
  ces: 'cs',
  dan: 'da',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  spa: 'es',
  est: 'et',
  fin: 'fi',
  fra: 'fr',
  gle: 'ga',
  hrv: 'hr',
  bos: 'bs',
  srp: 'sr',
  hun: 'hu',
  isl: 'is',
  ita: 'it',
  lit: 'lt',
  lav: 'lv',
  mlt: 'mt',
  nld: 'nl',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  slk: 'sk',
  slv: 'sl',
  swe: 'sv',
  tur: 'tr',
  ukr: 'uk',
  rus: 'ru',
  bel: 'be',
  mkd: 'mk',
  als: 'sq',
  cat: 'ca',
  eus: 'eu',
  glg: 'gl',
  afr: 'af',
};

const latin = /\p{Script=Latin}/u;
const cyrillic = /\p{Script=Cyrillic}/u;

/**
 * Our code for a language tag of a witness or a page: ISO 639-1, one `no` for Norwegian, and `hr`
 * for Bosnian and Serbian where the text is in Latin script, since no witness tells them apart.
 */
export function languageCode(tag: string, text = ''): string {
  const primary = (tag.toLowerCase().split(/[-_]/u)[0] ?? '').trim();
  const code = sameLanguage[primary] ?? primary;
  if (code !== 'bs' && code !== 'sr') return code;
  return latin.test(text) && !cyrillic.test(text) ? 'hr' : 'sr';
}
