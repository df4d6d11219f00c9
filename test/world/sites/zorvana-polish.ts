import { artwork } from '../artwork.ts';
import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Theme } from '../theme.ts';

/** Zorvana's look, in both of its languages. */
export const zorvanaTheme: Theme = {
  accent: '#6d3bf5',
  onAccent: '#ffffff',
  ground: '#f7f6fc',
  surface: '#ffffff',
  ink: '#1b1533',
  soft: '#635c7e',
  line: '#e4e0f3',
  hero: 'linear-gradient(120deg,#ffffff 0%,#ece5ff 60%,#d9ccff 100%)',
  onHero: '#1b1533',
  radius: 14,
};

const colours = {
  up: '#6d3bf5',
  down: '#ff9f45',
  ground: '#ffffff',
  line: '#d9d2ef',
  ink: '#1b1533',
};

const house: House = {
  lang: 'pl',
  theme: zorvanaTheme,
  brand: `${artwork.coin('round', '#6d3bf5', '#fff')}Zorvana`,
  nav: [
    ['Start', '/pl/'],
    ['Opłaty', '/pl/oplaty'],
    ['Bonus', '/pl/promocje'],
    ['Program partnerski', '/pl/partnerzy'],
    ['O nas', '/pl/o-nas'],
    ['Pomoc', '/pl/pomoc'],
  ],
  action: ['Załóż konto', '/pl/rejestracja'],
  footer: {
    about:
      '<b>Zorvana</b>Giełda kryptowalut w Twoim telefonie. Kupuj za złotówki, wypłacaj kiedy chcesz.',
    columns: [
      {
        title: 'Giełda',
        links: [
          ['Opłaty', '/pl/oplaty'],
          ['Promocje', '/pl/promocje'],
          ['English', '/en/'],
        ],
      },
      {
        title: 'Firma',
        links: [
          ['O nas', '/pl/o-nas'],
          ['Partnerzy', '/pl/partnerzy'],
          ['Pomoc', '/pl/pomoc'],
        ],
      },
      {
        title: 'Dokumenty',
        links: [
          ['Regulamin', '/pl/regulamin'],
          ['Kraje', '/pl/kraje'],
        ],
      },
    ],
    legal:
      'Zorvana Digital Ltd, Road Town, Tortola, Brytyjskie Wyspy Dziewicze. Infolinia dla klientów z Polski: +48 22 100 40 00. Kryptoaktywa są ryzykowne i możesz stracić całą zainwestowaną kwotę.',
  },
};

const home = page(house, {
  title: 'Zorvana | Kup Bitcoina w złotówkach w minutę',
  description: 'Giełda kryptowalut z wpłatami BLIK i cenami w złotych.',
  head: '<link rel="alternate" hreflang="pl-PL" href="/pl/"><link rel="alternate" hreflang="en" href="/en/">',
  body:
    blocks.hero({
      eyebrow: 'Nowość: wpłaty BLIK bez prowizji',
      title: 'Kup pierwszego Bitcoina szybciej niż poranną kawę.',
      lead: 'Wpisz kod BLIK, potwierdź w aplikacji banku i gotowe. Kursy w złotych, bez przewalutowania i bez gwiazdek.',
      actions: [
        ['Załóż konto', '/pl/rejestracja'],
        ['Zobacz opłaty', '/pl/oplaty'],
      ],
      fine: 'Od 20 zł. Ponad 140 kryptowalut. Wypłata na polskie konto w kilka minut.',
      art: artwork.phone(
        11,
        '12 480 zł',
        [
          ['Bitcoin', '9 210 zł'],
          ['Ether', '2 640 zł'],
          ['Solana', '630 zł'],
        ],
        colours,
      ),
    }) +
    blocks.section(
      'Dlaczego Polacy wybierają Zorvanę',
      'Robimy giełdę tak, jak sami chcielibyśmy z niej korzystać.',
      blocks.cards([
        {
          icon: 'bolt',
          title: 'BLIK i Przelewy24',
          text: 'Pieniądze są na koncie od razu, także w niedzielę o północy.',
        },
        {
          icon: 'phone',
          title: 'Infolinia po polsku',
          text: 'Zadzwoń pod +48 22 100 40 00. Odbieramy codziennie od 8:00 do 22:00.',
        },
        {
          icon: 'shield',
          title: 'Portfel pod ochroną',
          text: 'Środki klientów trzymamy w zimnych portfelach, oddzielnie od pieniędzy firmy.',
        },
      ]),
      'alt',
    ) +
    blocks.section(
      'Ile kosztuje zakup za 500 zł',
      '',
      blocks.table(
        ['Kryptowaluta', 'Kurs', 'Prowizja', 'Dostaniesz'],
        [
          ['Bitcoin', '332 150,00 zł', '2,50 zł', '0,00149 BTC'],
          ['Ether', '11 350,00 zł', '2,50 zł', '0,0438 ETH'],
          ['Solana', '642,10 zł', '2,50 zł', '0,7748 SOL'],
        ],
      ),
    ) +
    blocks.section(
      'Wpłacaj po swojemu',
      '',
      blocks.marks(['BLIK', 'Przelewy24', 'Przelew SEPA', 'Visa', 'Mastercard', 'Google Pay']),
      'alt',
    ) +
    blocks.band(
      'Odbierz 100 zł na start',
      'Zarejestruj się z kodem WITAJ100, wpłać co najmniej 200 zł i zacznij handlować z premią.',
      ['Odbierz bonus', '/pl/promocje'],
    ),
});

const registration = page(house, {
  title: 'Załóż konto | Zorvana',
  body: `<section class="hero"><div class="wrap"><div><p class="eyebrow">Zajmie to dwie minuty</p><h1>Załóż konto i kup kryptowaluty za złotówki</h1><p class="lead">Przygotuj dowód osobisty i telefon. Numer PESEL podasz w następnym kroku.</p></div>
<form class="panel" method="post" action="/pl/rejestracja"><label>Adres e-mail<input name="email" type="email"></label><label>Telefon<input name="telefon" placeholder="+48 600 000 000"></label>
<label>Kraj zamieszkania<select name="kraj"><option selected>Polska</option><option>Czechy</option><option>Litwa</option><option>Słowacja</option><option>Ukraina</option></select></label>
<label class="tick"><input type="checkbox" name="own-initiative"><span>Oświadczam, że korzystam z usług Zorvana z własnej wyłącznej inicjatywy i że firma nie zachęcała mnie do założenia konta.</span></label>
<button class="button">Załóż konto</button></form></div></section>`,
});

/** The Polish pages of Zorvana by path. */
export const zorvanaPolish: Record<string, string> = {
  '/pl/': home,
  '/pl/rejestracja': registration,
  '/pl/oplaty': page(house, {
    title: 'Opłaty | Zorvana',
    body: blocks.section(
      'Opłaty bez drobnego druku',
      'Ceny w złotych. Tyle samo w aplikacji i na stronie.',
      blocks.table(
        ['Usługa', 'Cena'],
        [
          ['Wpłata BLIK', '0 zł'],
          ['Wpłata Przelewy24', '0 zł'],
          ['Zakup i sprzedaż', '0,5% (min. 1,50 zł)'],
          ['Wypłata na konto w Polsce', '3,00 zł'],
        ],
      ),
    ),
  }),
  '/pl/promocje': page(house, {
    title: 'Promocje | Zorvana',
    body: blocks.section(
      '100 zł na dobry początek',
      'Promocja dla nowych klientów mieszkających w Polsce.',
      blocks.steps([
        ['Zarejestruj się', 'Podaj kod WITAJ100 podczas zakładania konta.'],
        ['Wpłać 200 zł', 'BLIK-iem lub przelewem, w ciągu siedmiu dni.'],
        ['Odbierz premię', 'Dodatkowe 100 zł w Bitcoinie trafi do portfela.'],
      ]),
    ),
  }),
  '/pl/partnerzy': page(house, {
    title: 'Program partnerski | Zorvana',
    body: blocks.section(
      'Polecaj i zarabiaj',
      'Prowadzisz kanał, blog albo grupę? Dostaniesz 40% prowizji od każdej poleconej osoby.',
      blocks.figures([
        ['40%', 'udziału w prowizji'],
        ['15 zł', 'za pierwszą wpłatę'],
        ['co piątek', 'wypłata na konto'],
      ]),
    ),
  }),
  '/pl/o-nas': page(house, {
    title: 'O nas | Zorvana',
    body: blocks.prose(
      '<h1>O nas</h1><p>Zorvanę założyli inżynierowie, którzy mieli dość przelewów wędrujących trzy dni. Spółka działa z Road Town, a zespół obsługi mówi po polsku.</p>',
    ),
  }),
  '/pl/pomoc': page(house, {
    title: 'Pomoc | Zorvana',
    body: blocks.section(
      'Jak możemy pomóc?',
      'Infolinia: <a href="tel:+48221004000">+48 22 100 40 00</a>',
      blocks.faq([
        [
          'Jak wpłacić BLIK-iem?',
          'Wybierz kwotę, przepisz sześć cyfr z aplikacji banku i potwierdź płatność.',
        ],
        [
          'Kiedy dostanę wypłatę?',
          'Przelew na konto w Polsce wychodzi natychmiast, najpóźniej w następnym dniu roboczym.',
        ],
      ]),
    ),
  }),
  '/pl/regulamin': page(house, {
    title: 'Regulamin | Zorvana',
    body: blocks.prose(
      '<h1>Regulamin</h1><p>Umowę zawierasz ze spółką Zorvana Digital Ltd z siedzibą na Brytyjskich Wyspach Dziewiczych.</p><h2>4. Inicjatywa klienta</h2><p>Zakładając konto, klient potwierdza, że działa z własnej wyłącznej inicjatywy.</p>',
    ),
  }),
  '/pl/kraje': page(house, {
    title: 'Obsługiwane kraje | Zorvana',
    body: blocks.prose(
      '<h1>Gdzie działamy</h1><p>Konto mogą założyć mieszkańcy Polski, Czech, Litwy, Słowacji i Ukrainy. Nie obsługujemy klientów ze Stanów Zjednoczonych.</p>',
    ),
  }),
};
