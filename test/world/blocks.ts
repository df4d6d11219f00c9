import { icon } from './artwork.ts';

/** The pieces that pages are put together from. Texts are HTML. */
export const blocks = { hero, section, cards, table, figures, steps, band, faq, marks, prose };

function hero(content: {
  eyebrow?: string;
  title: string;
  lead: string;
  actions?: [text: string, href: string][];
  fine?: string;
  art?: string;
}): string {
  const actions = (content.actions ?? [])
    .map(
      ([text, href], place) =>
        `<a class="button${place ? ' quiet' : ''}" href="${href}">${text}</a>`,
    )
    .join('');
  return `<section class="hero"><div class="wrap"><div>
${content.eyebrow ? `<p class="eyebrow">${content.eyebrow}</p>` : ''}<h1>${content.title}</h1>
<p class="lead">${content.lead}</p>${actions ? `<div class="actions">${actions}</div>` : ''}
${content.fine ? `<p class="fine">${content.fine}</p>` : ''}</div>${content.art ? `<div class="art">${content.art}</div>` : ''}</div></section>`;
}

function section(title: string, intro: string, body: string, look: '' | 'alt' = ''): string {
  return `<section class="section ${look}"><div class="wrap"><h2>${title}</h2>${intro ? `<p class="intro">${intro}</p>` : ''}${body}</div></section>`;
}

function cards(
  rows: { title: string; text: string; icon?: string; link?: [string, string] }[],
): string {
  const card = (row: (typeof rows)[number]) =>
    `<article class="card">${row.icon ? `<div class="icon">${icon(row.icon)}</div>` : ''}<h3>${row.title}</h3><p>${row.text}</p>
${row.link ? `<p><a href="${row.link[1]}">${row.link[0]} →</a></p>` : ''}</article>`;
  return `<div class="cards">${rows.map(card).join('')}</div>`;
}

function table(head: string[], rows: string[][]): string {
  return `<div class="scroll"><table><thead><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table></div>`;
}

function figures(rows: [figure: string, of: string][]): string {
  return `<div class="figures">${rows.map(([figure, of]) => `<div><b>${figure}</b><span>${of}</span></div>`).join('')}</div>`;
}

function steps(rows: [title: string, text: string][]): string {
  return `<ol class="steps">${rows.map(([title, text]) => `<li><h3>${title}</h3><p>${text}</p></li>`).join('')}</ol>`;
}

function band(title: string, text: string, action: [text: string, href: string]): string {
  return `<section class="section"><div class="wrap"><div class="band"><div><h2>${title}</h2><p>${text}</p></div><a class="button" href="${action[1]}">${action[0]}</a></div></div></section>`;
}

function faq(rows: [question: string, answer: string][]): string {
  return rows
    .map(
      ([question, answer]) =>
        `<details open><summary>${question}</summary><p>${answer}</p></details>`,
    )
    .join('');
}

function marks(names: string[]): string {
  return `<ul class="marks">${names.map((name) => `<li>${name}</li>`).join('')}</ul>`;
}

function prose(body: string): string {
  return `<section class="section"><div class="wrap"><div class="prose">${body}</div></div></section>`;
}
