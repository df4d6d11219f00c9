import { block } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

const polish =
  'Kupuj i sprzedawaj kryptowaluty w kilka minut. Załóż konto, wpłać środki i zacznij handlować bez ukrytych opłat.';
const german =
  'Kaufen und verkaufen Sie Kryptowährungen in wenigen Minuten. Eröffnen Sie ein Konto und handeln Sie ohne versteckte Gebühren.';
const french =
  'Achetez et vendez des cryptomonnaies en quelques minutes. Ouvrez un compte et commencez à investir sans frais cachés.';
const portuguese =
  'Compre e venda criptomoedas em poucos minutos. Abra uma conta e comece a negociar sem comissões escondidas.';
const english =
  'Buy and sell digital assets within minutes. Open an account, fund it and start trading without any hidden fees at all.';

function page(lang: string, ...words: string[]) {
  return {
    document: { lang, title: 'KestrelX', alternates: [], meta: [], structured: [] },
    text: { blocks: words.map((each) => block(each)) },
  };
}

export default examplesOf(signal, [
  { name: 'a Polish page', given: page('pl', polish), finds: ['PL'], strength: 'strong' },
  {
    name: 'German, whatever the page declares',
    given: page('en', german),
    finds: ['AT', 'DE'],
    strength: 'strong',
  },
  {
    name: 'a list of links, of few words, in the language that it declares',
    given: page('nl', 'Gratis tips over munten uit Utrecht'),
    finds: ['BE', 'NL'],
    strength: 'indication',
  },
  {
    name: 'as few words on a page that declares another language',
    given: page('en', 'Gratis tips over munten uit Utrecht'),
    finds: [],
  },
  {
    name: 'Norwegian, whose state is in the EEA',
    given: page(
      'nb',
      'Kjøp og selg kryptovaluta på få minutter. Opprett en konto, sett inn penger og begynn å handle uten skjulte gebyrer.',
    ),
    finds: ['NO'],
    strength: 'strong',
  },
  {
    name: 'French alone',
    given: page('fr', french),
    finds: ['BE', 'FR'],
    strength: 'context',
  },
  {
    name: 'French tagged for France',
    given: page('fr-FR', french),
    finds: ['FR'],
    strength: 'indication',
  },
  {
    name: 'French with a tag and a French telephone number',
    given: page('fr-FR', french, 'Appelez-nous : +33 1 42 68 53 00'),
    finds: ['FR'],
    strength: 'strong',
  },
  {
    name: 'Portuguese of Portugal',
    given: page('pt-PT', portuguese),
    finds: ['PT'],
    strength: 'indication',
  },
  {
    name: 'a fair part of a long English page',
    given: page(
      'en',
      ...Array.from({ length: 8 }, () => english),
      ...Array.from({ length: 9 }, () => polish),
    ),
    finds: ['PL'],
  },
  { name: 'English', given: page('en', english), finds: [] },
  {
    name: 'English with prices in euro',
    given: page('en', english, 'From €0.99 a month'),
    finds: [],
  },
  {
    name: 'one stray sentence in Polish',
    given: page(
      'en',
      ...Array.from({ length: 8 }, () => english),
      'Dziękujemy za zaufanie i do zobaczenia wkrótce w naszej aplikacji.',
    ),
    finds: [],
  },
  { name: 'Portuguese tagged for Brazil', given: page('pt-BR', portuguese), finds: [] },
  {
    name: 'Portuguese with reais and a Brazilian number, untagged',
    given: page('pt', portuguese, 'Deposite a partir de R$ 20 por Pix. Ligue: +55 11 3071 0000'),
    finds: [],
  },
  {
    name: 'Brazilian wording with amounts in euro',
    given: page(
      'pt',
      'Você é usuário do nosso aplicativo? Faça seu cadastro e comece a ganhar dinheiro todos os dias com criptomoedas.',
      'Lucro: € 350',
    ),
    finds: [],
  },
  {
    name: 'Spanish of Mexico',
    given: page(
      'es',
      'Compra y vende criptomonedas en minutos. Abre una cuenta y deposita desde $200 MXN por SPEI sin comisiones ocultas.',
    ),
    finds: [],
  },
  {
    name: 'Swiss German with francs and a Swiss number',
    url: 'https://kestrelx.ch/de',
    given: page('de-CH', german, 'Ab CHF 50. Rufen Sie uns an: +41 44 668 18 00'),
    finds: [],
  },
  {
    name: 'Serbian in Latin script',
    given: page(
      'sr-Latn',
      'Kupujte i prodajte kriptovalute za nekoliko minuta. Otvorite račun i počnite da trgujete bez skrivenih troškova.',
    ),
    finds: [],
  },
  {
    name: 'Turkish',
    given: page(
      'tr',
      'Kripto paraları dakikalar içinde alın ve satın. Hesap açın, para yatırın ve gizli ücret olmadan işlem yapmaya başlayın.',
    ),
    finds: [],
  },
  {
    name: 'German of a firm at home in Switzerland, where it is spoken anyway',
    home: 'CH',
    given: page('de', german),
    finds: ['AT', 'DE'],
    strength: 'context',
  },
  {
    name: 'German for Austria by its address, and for nobody else',
    url: 'https://kestrelx.example/de-at/',
    given: page('de', german),
    finds: ['AT'],
    strength: 'strong',
  },
  {
    name: 'the same that names Germany besides',
    url: 'https://kestrelx.example/de-at/',
    given: page('de', german, 'Auch für Kunden in Deutschland.'),
    finds: ['AT', 'DE'],
  },
  {
    name: 'German of a firm that names Germany and Switzerland in one line',
    given: page('de', german, 'Für Kunden in Deutschland und der Schweiz.'),
    finds: ['AT', 'DE'],
  },
  {
    name: 'a few Polish words of a page that declares no language',
    given: page('', 'Załóż konto i odbierz sto złotych w bitcoinach jeszcze dzisiaj.'),
    finds: ['PL'],
    strength: 'indication',
  },
]);
