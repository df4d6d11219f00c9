import { escapeHtml } from './escape-html.ts';

const address = /\bhttps?:\/\/[^\s<>"']{1,2000}/g;

/** Plain text as a page: a paragraph where a blank line parts it, its web addresses as links. */
export function textAsPage(text: string): string {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/^[> \t]+/gm, '').trim())
    .filter((paragraph) => paragraph !== '');
  return `<!doctype html><main>${paragraphs.map((words) => `<p>${linked(words)}</p>`).join('\n')}</main>`;
}

function linked(words: string): string {
  let html = '';
  let from = 0;
  for (const { 0: found, index } of words.matchAll(address)) {
    const url = found.replace(/[.,;:!?)\]}»”]+$/, '');
    html += `${escapeHtml(words.slice(from, index))}<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
    from = index + url.length;
  }
  return html + escapeHtml(words.slice(from));
}
