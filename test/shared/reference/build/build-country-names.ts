/**
 * Writes shared/reference/country-names.json from the names in Node's full ICU:
 *   node --import tsx test/shared/reference/build/build-country-names.ts
 */
import { writeFileSync } from 'node:fs';
import { isMemberState, memberStates } from '../../../../shared/reference/member-state.ts';
import { memberStateTable } from '../../../../shared/reference/member-state-table.ts';
import { inflect } from './inflect.ts';

/** States outside the EEA that firms list, restrict, come from or address. */
const others =
  'AD AE AF AL AM AR AU AZ BA BD BH BM BO BR BS BY BZ CA CH CL CN CO CR CU CW DO DZ EC EG GB GE GH GI GT HK HN ID IL IN IQ IR JO JP KE KG KH KP KR KW KY KZ LB LK LY MA MC MD ME MH MK MM MO MU MX MY NG NI NP NZ OM PA PE PH PK PY QA RS RU SA SC SD SG SM SO SS SV SY TH TN TR TW TZ UA US UY UZ VA VC VE VG VN VU XK YE ZA ZW'.split(
    ' ',
  );
const languages = [
  ...new Set(Object.values(memberStateTable).flatMap((state) => [...state.languages])),
].sort();

/** Faults of ICU's data, and names under which a state is better known. */
const mended: Record<string, Record<string, string>> = {
  mt: { NL: 'Olanda' },
  cs: { CZ: 'Česko' },
};
const alsoKnownAs: Record<string, Record<string, readonly string[]>> = {
  en: {
    AE: ['UAE'],
    CN: ['Mainland China', 'PRC'],
    CZ: ['Czech Republic'],
    GB: ['UK', 'Great Britain', 'England', 'Scotland'],
    KP: ['DPRK'],
    RU: ['Russian Federation'],
    TR: ['Turkey'],
    US: ['USA', 'U.S.', 'United States of America'],
  },
  de: { US: ['USA'], GB: ['Großbritannien', 'England'] },
  fr: { US: ['USA'], GB: ['Grande-Bretagne', 'Angleterre'] },
  es: { US: ['EE. UU.', 'EEUU'], GB: ['Gran Bretaña', 'Inglaterra'] },
  it: { GB: ['Gran Bretagna', 'Inghilterra'] },
  pt: { US: ['EUA'], GB: ['Grã-Bretanha', 'Inglaterra'] },
  pl: {
    GB: ['Wielka Brytania', 'Wielkiej Brytanii', 'Anglia'],
    CH: ['Szwajcarii'],
    PL: ['Polski'],
  },
  cs: { CZ: ['Čechách'], SK: ['Slovenska'] },
  sk: { CZ: ['Čechách'], SK: ['Slovenska'] },
  nl: { GB: ['Groot-Brittannië', 'Engeland'] },
  bg: { SC: ['Сейшелски острови', 'Сейшелските острови'] },
  lv: { SC: ['Seišelas', 'Seišelām'] },
  hr: {
    BA: ['Bosni i Hercegovini', 'Bosne i Hercegovine', 'Bosnu i Hercegovinu'],
    ME: ['Crnoj Gori', 'Crne Gore', 'Crnu Goru'],
    RS: ['Srbiji', 'Srbije', 'Srbiju', 'Srbijom'],
  },
};
/** The same letters mean something else in other languages: only in these do they name the state. */
const onlyIn: Record<string, readonly string[]> = {
  // Danske Bank has clients in Finland, Sweden and Ireland, and does not name Denmark to them.
  Danske: ['hr', 'sl'],
  Island: ['cs', 'da', 'de', 'hr', 'sk', 'sv', 'no'],
  Man: [],
  Chad: ['en'],
  Mali: [],
  Jordan: ['de', 'da', 'no', 'sv'],
  Chile: ['en', 'es', 'de', 'pt', 'da', 'sv', 'no', 'fi'],
  Inde: ['fr'],
  Kina: ['da', 'no', 'sv', 'hr'],
  Italy: ['en'],
  Polen: ['de', 'nl', 'sv', 'da', 'no'],
  Oman: ['en', 'de', 'fr', 'it'],
  Norra: ['et'],
  // The genitive in Polish is what an adjective begins a sentence or a menu with.
  Polski: ['pl'],
  Slovenska: ['cs', 'sk'],
  Viro: ['fi'],
};

/** Words for a state's people; adjectives are left out, since menus use them for languages. */
const people: Record<string, Record<string, readonly string[]>> = {
  AR: { es: ['Argentinos'] },
  AT: { de: ['Österreicher', 'Österreicherinnen'], en: ['Austrians'] },
  BE: { en: ['Belgians'], fr: ['Belges'], nl: ['Belgen'] },
  BG: { bg: ['Българи', 'Българин', 'Българите'] },
  BR: { pt: ['Brasileiras', 'Brasileiros'] },
  CH: { de: ['Schweizerinnen und Schweizer'], fr: ['Suisses'], it: ['Svizzeri'] },
  CL: { es: ['Chilenos'] },
  CO: { es: ['Colombianos'] },
  CZ: {
    cs: ['Čechy', 'Čechů', 'Čechům', 'Češi', 'Češky'],
    en: ['Czechs'],
    sk: ['Čechom', 'Čechov'],
  },
  DE: { en: ['Germans'], es: ['Alemanes'], fr: ['Allemands'], it: ['Tedeschi'] },
  DK: {
    da: ['Danskere', 'Danskeres', 'Danskerne'],
    en: ['Danes'],
    no: ['Dansker'],
    sv: ['Danskar'],
  },
  EE: { et: ['Eestlased', 'Eestlasele', 'Eestlasi', 'Eestlaste', 'Eestlastele'] },
  ES: {
    en: ['Spaniards'],
    es: ['Españolas', 'Españoles'],
    fr: ['Espagnols'],
    it: ['Spagnoli'],
    pt: ['Espanhóis'],
  },
  FI: {
    en: ['Finns'],
    fi: ['Suomalaiset', 'Suomalaisia', 'Suomalaisille', 'Suomalaisten'],
    sv: ['Finländare', 'Finländarna'],
  },
  FR: { es: ['Franceses'], it: ['Francesi'] },
  GR: { el: ['Έλληνες', 'Ελλήνων'] },
  HR: { hr: ['Hrvata', 'Hrvate', 'Hrvati', 'Hrvatima'] },
  HU: {
    en: ['Hungarians'],
    hu: ['Magyarok', 'Magyarokat', 'Magyarokkal', 'Magyaroknak', 'Magyaroktól', 'Magyarokért'],
  },
  IS: { is: ['Íslendinga', 'Íslendingar', 'Íslendingum'] },
  IT: { de: ['Italiener'], en: ['Italians'], es: ['Italianos'], it: ['Italiane', 'Italiani'] },
  LT: { lt: ['Lietuviai', 'Lietuviams', 'Lietuvius'] },
  LV: { lv: ['Latvieši', 'Latviešiem'] },
  MX: { es: ['Mexicanos'] },
  NL: { de: ['Niederländer'], nl: ['Nederlanders'] },
  NO: { da: ['Nordmænd'], no: ['Nordmenn', 'Nordmennene'], sv: ['Norrmän'] },
  PE: { es: ['Peruanos'] },
  PL: {
    en: ['Poles'],
    pl: ['Polacy', 'Polakach', 'Polakami', 'Polakom', 'Polaków', 'Polek', 'Polki'],
  },
  PT: { pt: ['Portuguesas', 'Portugueses'] },
  RO: { en: ['Romanians'], ro: ['Români', 'Românii', 'Românilor', 'Românul'] },
  RS: { hr: ['Srbijanci'] },
  SE: {
    da: ['Svenskere', 'Svenskerne'],
    en: ['Swedes'],
    no: ['Svensker'],
    sv: ['Svenskar', 'Svenskarna', 'Svenskars'],
  },
  SI: { sl: ['Slovence', 'Slovencem', 'Slovencev', 'Slovenci'] },
  SK: {
    cs: ['Slováky', 'Slováků', 'Slovákům'],
    sk: ['Slováci', 'Slovákmi', 'Slovákom', 'Slovákov'],
  },
  VE: { es: ['Venezolanos'] },
};

/** Forms that are languages' own names, as menus list them (`Nederlands`). */
const languageNames = new Set(
  languages.flatMap((written) => {
    const names = new Intl.DisplayNames([written], { type: 'language' });
    return languages.map((language) => (names.of(language) ?? '').toLowerCase());
  }),
);

type Row = {
  country: string;
  languages: string[];
  name: string;
  form: 'name' | 'ruled' | 'hand-written' | 'people';
  ambiguous?: true;
};
const rows = new Map<string, Row>();

function add(country: string, language: string, written: string, form: Row['form']): void {
  const name = written
    .replace(/\s*\(.*\)/u, '')
    .replace(/^(?:an |the |l-|il-|iċ-|id-|in-|ir-|is-|it-)(?=\p{Lu})/iu, '');
  if (name.length < 2 || (/^[A-Z]{2}$/u.test(name) && name !== 'UK')) return;
  if (form === 'ruled' && languageNames.has(name.toLowerCase())) return;
  const allowed = onlyIn[name];
  if (allowed && !allowed.includes(language)) return;
  const key = `${country} ${name}`;
  const row = rows.get(key);
  if (row) {
    if (!row.languages.includes(language)) row.languages.push(language);
    return;
  }
  const fresh: Row = { country, languages: [language], name, form };
  if (allowed) fresh.ambiguous = true;
  rows.set(key, fresh);
}

for (const language of languages) {
  const names = new Intl.DisplayNames([language === 'no' ? 'nb' : language], { type: 'region' });
  for (const country of [...memberStates, ...others]) {
    const name = mended[language]?.[country] ?? names.of(country) ?? country;
    add(country, language, name, 'name');
    for (const other of alsoKnownAs[language]?.[country] ?? [])
      add(country, language, other, 'hand-written');
    if (!isMemberState(country)) continue;
    const { ruled, handWritten } = inflect(language, country, name);
    for (const form of ruled) add(country, language, form, 'ruled');
    for (const form of handWritten) add(country, language, form, 'hand-written');
  }
}
for (const [country, words] of Object.entries(people)) {
  for (const [language, forms] of Object.entries(words)) {
    for (const form of forms) add(country, language, form, 'people');
  }
}
for (const [country, { localNames, languages: own }] of Object.entries(memberStateTable)) {
  for (const name of localNames) add(country, own[0] ?? 'en', name, 'hand-written');
}

/** A form that names two states names neither. */
const states = new Map<string, Set<string>>();
for (const { name, country } of rows.values()) {
  states.set(name, (states.get(name) ?? new Set()).add(country));
}
const kept = [...rows.values()].filter(({ name, form, country }) => {
  const clash = (states.get(name)?.size ?? 0) > 1;
  if (clash)
    console.error(`${name}: ${[...(states.get(name) ?? [])].join(' ')} (${form}, ${country})`);
  return !clash;
});
kept.sort((a, b) => a.country.localeCompare(b.country) || a.name.localeCompare(b.name));

const file = 'shared/reference/country-names.json';
writeFileSync(
  file,
  `{
  "source": "Intl.DisplayNames of Node ${process.versions.node} (ICU ${process.versions.icu}, CLDR ${process.versions.cldr}, Unicode-3.0); rows marked ruled follow from the name's ending, hand-written ones are ours",
  "retrieved": "${new Date().toISOString().slice(0, 10)}",
  "rows": [
${kept.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}
  ]
}
`,
);
console.error(`${kept.length} rows in ${file}`);
