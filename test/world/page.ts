import { type Theme, themeCss } from './theme.ts';

type Link = [text: string, href: string];

/** What the pages of one firm have in common. */
export type House = {
  lang: string;
  theme: Theme;
  /** Mark and name in the top bar: HTML. */
  brand: string;
  nav: Link[];
  /** The button in the top bar. */
  action?: Link;
  footer: { about: string; columns: { title: string; links: Link[] }[]; legal: string };
};

/** A whole page of a firm: head, top bar, body, footer. */
export function page(
  house: House,
  content: { title: string; description?: string; body: string; head?: string; lang?: string },
): string {
  const { nav, action, footer } = house;
  return `<!doctype html>
<html lang="${content.lang ?? house.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${content.title}</title>${content.description ? `<meta name="description" content="${content.description}">` : ''}
<link rel="icon" href="data:,">${content.head ?? ''}
<style>${themeCss(house.theme)}</style></head>
<body>
<header class="top"><div class="wrap"><a class="brand" href="${nav[0]?.[1] ?? '/'}">${house.brand}</a>
<nav>${nav.slice(1).map(anchor).join('')}</nav>
${action ? `<a class="button small" href="${action[1]}">${action[0]}</a>` : ''}</div></header>
<main>${content.body}</main>
<footer><div class="wrap"><div class="columns"><div>${footer.about}</div>
${footer.columns.map((column) => `<div><b>${column.title}</b>${column.links.map(anchor).join('')}</div>`).join('')}</div>
<div class="legal">${footer.legal}</div></div></footer>
</body></html>`;
}

function anchor([text, href]: Link): string {
  return `<a href="${href}">${text}</a>`;
}
