import type { Parts } from '../../observation/parts.ts';
import { block, link } from '../../observation/sample.ts';
import { examplesOf } from '../examples.ts';
import signal from './signal.ts';

function head(structured: unknown[] = []): Pick<Parts, 'document'> {
  return { document: { lang: 'en', title: 'KestrelX', alternates: [], meta: [], structured } };
}

function page(heading: string, words: string[], button: string, href: string): Partial<Parts> {
  return {
    text: {
      blocks: [
        block(heading, { kind: 'heading', where: 'main > h1' }),
        ...words.map((each, at) => block(each, { where: `main > p:nth-of-type(${at + 1})` })),
        ...(button === '' ? [] : [block(button, { kind: 'link', where: 'main > a' })]),
      ],
    },
    links: { links: button === '' ? [] : [link(href, button)] },
  };
}

const register = 'https://kestrelx.example/register';

export default examplesOf(signal, [
  {
    name: 'an exchange with a button to sign up',
    given: page(
      'Buy and sell Bitcoin in minutes',
      ['Our crypto exchange has low fees.'],
      'Sign up',
      register,
    ),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a German offer',
    given: page(
      'Bitcoin kaufen und verkaufen',
      ['Kryptowährungen handeln rund um die Uhr.'],
      'Jetzt registrieren',
      register,
    ),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a Czech offer that says du, with a button to an address that opens accounts',
    given: page(
      'Nakupuj a prodávej bitcoin bez starostí',
      ['Směňuj přes 300 kryptoměn.'],
      'Tak jdeme na to',
      'https://kestrelx.example/cs/registrace',
    ),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a Romanian offer without its diacritics',
    given: page(
      'Cumpara Bitcoin in trei minute',
      ['Vinde si cumpara criptomonede cu cardul.'],
      'Inregistreaza-te',
      register,
    ),
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'a Slovak letter whose only link claims a bonus',
    given: page(
      'Vitaj!',
      ['Kúp si kryptomeny aspoň za 100 € a získaš bonus.'],
      'Chcem bonus',
      'https://kestrelx.example/sk/kampan',
    ),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'a lead form of an auto-trading funnel',
    given: {
      text: { blocks: [block('Automated trading with Bitcoin', { kind: 'heading', where: 'h1' })] },
      forms: {
        forms: [
          {
            action: 'https://kestrelx.example/lead',
            where: 'form',
            fields: ['first_name', 'email', 'phone'].map((name) => ({
              name,
              type: name === 'phone' ? 'tel' : name === 'email' ? 'email' : 'text',
              label: '',
              required: true,
              options: [],
              where: `#${name}`,
            })),
          },
        ],
      },
    },
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'educational material that leads to opening an account',
    given: {
      ...head([{ '@type': 'Article' }]),
      ...page(
        'How buying Bitcoin works',
        ['An exchange lets people buy and sell Bitcoin.'],
        'Create your account',
        register,
      ),
    },
    finds: 'none-named',
    strength: 'strong',
  },
  {
    name: 'an offer whose button leads to another firm',
    given: page(
      'Where to buy Bitcoin',
      ['Buy Bitcoin on a crypto exchange with low fees.'],
      'Sign up',
      'https://otherx.example/',
    ),
    finds: 'none-named',
    strength: 'indication',
  },
  {
    name: 'educational material without any way to an account',
    given: {
      ...head([{ '@type': 'Article' }]),
      ...page(
        'How buying Bitcoin works',
        ['An exchange lets people buy and sell Bitcoin.'],
        'Read more',
        'https://kestrelx.example/academy',
      ),
    },
    finds: [],
  },
  {
    name: 'news with the words in its headline and a newsletter',
    given: {
      ...head([{ '@type': 'NewsArticle' }]),
      ...page(
        'Why funds buy Bitcoin again',
        ['Trading on crypto exchanges doubled.'],
        'Sign up',
        'https://paper.example/newsletter',
      ),
    },
    finds: [],
  },
  {
    name: 'wallet software without a service',
    given: page(
      'A wallet for Bitcoin',
      ['Send Bitcoin to anybody. Your keys never leave your device.'],
      'Download the app',
      'https://kestrelx.example/get',
    ),
    finds: [],
  },
  {
    name: 'shares',
    given: page(
      'Invest in shares of the largest companies',
      ['Buy shares without commission.'],
      'Sign up',
      register,
    ),
    finds: [],
  },
  {
    name: 'a report on an exchange, on a site where readers register',
    given: page(
      'Kryptoburza Kestrel přišla o miliardu',
      ['Burza ujistila klienty, že jejich kryptoměny jsou v bezpečí.'],
      'Registrace',
      'https://paper.example/registrace',
    ),
    finds: [],
  },
  {
    name: 'a Polish report of others who buy, on a site where readers register',
    given: page(
      'Polacy rzucili się na zakup bitcoina',
      [
        'Handel kryptowalutami w Europie wzrósł w tym roku o czterdzieści procent.',
        'Sprzedaż bitcoinów trzeba rozliczyć, przypomina ministerstwo finansów.',
      ],
      'Zarejestruj się',
      'https://paper.example/rejestracja',
    ),
    finds: [],
  },
  {
    name: 'a thread that asks where to buy',
    given: page(
      'Kde koupit bitcoin?',
      ['Zdravím, taky bych se rád dozvěděl, jak to v praxi funguje, díky za radu.'],
      'Registrovat',
      'https://forum.example/register',
    ),
    finds: [],
  },
  {
    name: 'a vacancy at an exchange',
    given: {
      ...head([{ '@type': 'JobPosting' }]),
      ...page(
        'Specjalista AML – handel kryptowalutami',
        ['Znasz giełdy kryptowalut? Szukamy osoby do zespołu.'],
        'Załóż konto',
        'https://kestrelx.example/rejestracja',
      ),
    },
    finds: [],
  },
  {
    name: 'an exchange of students',
    given: page(
      'Student exchange programme',
      ['Trade places with a student abroad.'],
      'Register now',
      'https://school.example/register',
    ),
    finds: [],
  },
  {
    name: 'a warning of an authority',
    given: page(
      'Warning: KestrelX',
      ['The firm offers to buy and sell Bitcoin without authorisation.'],
      'Report a firm',
      'https://authority.example/report',
    ),
    finds: [],
  },
  {
    name: 'words that no list holds, with how one pays, who one is and where an account is opened',
    given: page(
      'Krypto på tio sekunder',
      ['Legitimera dig med BankID, betala med Visa och få dina bitcoin direkt.', 'Över 120 mynt.'],
      'Bli kund',
      'https://kestrelx.example/sv/bli-kund',
    ),
    finds: 'none-named',
  },
  {
    name: 'a guide of the firm that leads to an account with it',
    given: {
      ...head([{ '@type': 'Article' }]),
      ...page(
        'Comment se procurer du bitcoin',
        ['Confirmez votre identité, versez par carte Visa : en deux minutes, à partir de 15 €.'],
        'Je me lance',
        'https://kestrelx.example/fr/inscription',
      ),
    },
    finds: 'none-named',
  },
  {
    name: 'an Italian offer whose word for an exchange begins as a scam does',
    given: page(
      'Scambio di USDT e Bitcoin in pochi minuti',
      ['Compra e vendi criptovalute con bonifico o carta, commissione 0,5 %.'],
      'Registrati',
      register,
    ),
    finds: 'none-named',
  },
  {
    name: 'software for taxes on crypto-assets',
    given: page(
      'Deine Krypto-Steuererklärung in 10 Minuten',
      ['Importiere deine Trades von über 300 Börsen, ab 49 € im Jahr.'],
      'Kostenlos testen',
      register,
    ),
    finds: [],
  },
  {
    name: 'software in which its user holds the keys',
    given: page(
      'Kopieren und später senden',
      [
        'Schreibe die Wiederherstellungsphrase auf; dein privater Schlüssel bleibt auf dem Gerät.',
        'Gebühr für Bitcoin wählen, UTXO einfrieren, mit Passphrase sichern.',
      ],
      'Loslegen',
      'https://wallet.example/download',
    ),
    finds: [],
  },
]);
