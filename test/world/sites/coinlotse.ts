import { blocks } from '../blocks.ts';
import { type House, page } from '../page.ts';
import type { Reply, Site, SiteRequest } from '../site.ts';
import { plainHouse } from './plain-house.ts';
import { pixel, velkoraPixel } from './velkora.ts';

const house: House = {
  ...plainHouse,
  lang: 'de',
  brand: 'Coinlotse',
  nav: [['Start', '/']],
  action: undefined,
  footer: { about: '<b>Coinlotse</b>', columns: [], legal: 'Coinlotse, Zürich.' },
};

/**
 * A promoter: one link with its code and a disclosure beside it, one through a detour of its own, an
 * affiliate network and a script, and links to share the page that refer nobody to anything.
 */
function comparison({ link }: SiteRequest): string {
  const direct = link('velkora.example', '/de-DE/register?ref=LOTSE7');
  const share = encodeURIComponent(link('coinlotse.example', '/'));
  return page(house, {
    title: 'Krypto-Börsen im Vergleich | Coinlotse',
    body: blocks.prose(
      `<h1>Die besten Krypto-Börsen im Vergleich</h1>
<p>Wir haben zwölf Börsen getestet. Unser Sieger ist Velkora: niedrige Gebühren, 400 Coins, Einzahlung in Euro.</p>
<p>Anzeige: Für Anmeldungen über diesen Link erhalten wir eine Provision.</p>
<p><a href="${direct}">Jetzt bei Velkora anmelden</a></p>
<h2>Unser Testbericht</h2>
<p>Die Anmeldung dauerte zwei Minuten, die erste Einzahlung kam am selben Tag an. Der Kundendienst antwortete nachts und auf Deutsch. Gehandelt wird im Browser oder in der App.</p>
<p>Bei den Gebühren liegt die Börse vorn: 0,1 % je Auftrag, ohne Abhebegebühr in Euro. Wer viel handelt, zahlt noch weniger. Das Angebot an Coins ist das größte im Vergleich.</p>
<p>Auch die Sicherheit überzeugt: zwei Schlüssel, getrennte Bestände, tägliche Prüfung.</p>
<p><a href="/go/bonus">Bonus sichern</a></p>
<p><a href="https://www.facebook.com/sharer/sharer.php?u=${share}">Teilen</a> <a href="https://wa.me/?text=${share}">WhatsApp</a></p>`,
    ),
  });
}

/** The same words under two names, with one account and one code. */
function doorway(request: SiteRequest, name: string): string {
  const register = request.link('velkora.example', '/de/register?ref=LOTSE7');
  return page(
    { ...house, brand: name, footer: { ...house.footer, about: name, legal: name } },
    {
      title: `${name}: Anmeldung bei Velkora`,
      body:
        blocks.prose(
          `<h1>${name}</h1><p>Velkora ist jetzt auch in Deutschland und Österreich erreichbar. Auf dieser Seite finden Sie den aktuellen Zugang zur Anmeldung, den Willkommensbonus von bis zu 8.000 € und eine Anleitung in drei Schritten.</p>
<p>Erstens: Öffnen Sie die Anmeldung über den Link auf dieser Seite. Zweitens: Bestätigen Sie Ihre E-Mail-Adresse. Drittens: Zahlen Sie in Euro ein und kaufen Sie Bitcoin ohne Gebühr.</p>
<p>Sollte der Zugang gesperrt sein, verwenden Sie bitte eine der anderen Adressen, die wir laufend aktualisieren. Ihr Konto bleibt dabei dasselbe.</p>
<p><a href="${register}">Zur Anmeldung bei Velkora</a></p>`,
        ) + pixel(request, velkoraPixel),
    },
  );
}

const onward = (head: string, words: string) =>
  `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${words}</title>${head}</head><body><p>${words}</p></body></html>`;

/** The promoter, its network, its doorways, and the platform that counts their visitors. */
export const coinlotse: Site = {
  hosts: [
    'coinlotse.example',
    'klickfluss.example',
    'velkora-zugang.example',
    'velkora-anmeldung.example',
    'www.facebook.com',
    'www.googleadservices.com',
  ],
  answer(request): Reply | undefined {
    const { host, path, query, link } = request;
    if (host === 'www.facebook.com') {
      return path === '/tr/'
        ? { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }
        : undefined;
    }
    if (host === 'www.googleadservices.com') {
      const location = query.get('adurl') ?? '';
      return { status: 302, headers: { location, 'set-cookie': 'click=1; Path=/' }, body: '' };
    }
    if (host === 'velkora-zugang.example') return { body: doorway(request, 'Velkora Zugang') };
    if (host === 'velkora-anmeldung.example')
      return { body: doorway(request, 'Velkora Anmeldung') };
    if (host === 'klickfluss.example') {
      if (path === '/aff_c') {
        const next = `/weiter?aff_id=${query.get('aff_id') ?? ''}`;
        return {
          headers: { 'set-cookie': 'kf_click=77; Path=/' },
          body: onward(`<meta http-equiv="refresh" content="1;url=${next}">`, 'Einen Moment'),
        };
      }
      const to = link(
        'velkora.example',
        '/de/start?aff_id=LOTSE7&clickid=9&utm_campaign=DE_bonus_kol',
      );
      const script = `document.cookie='kf_seen=1';location.replace(${JSON.stringify(to)})`;
      return path === '/weiter'
        ? { body: onward(`<script>${script}</script>`, 'Weiter') }
        : undefined;
    }
    if (path === '/') return { body: comparison(request) };
    if (path !== '/go/bonus') return undefined;
    const location = link('klickfluss.example', '/aff_c?offer_id=3&aff_id=LOTSE7');
    return { status: 302, headers: { location, 'set-cookie': 'lotse=1; Path=/' }, body: '' };
  },
};
