import { Marked } from 'marked';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { Failure } from '../failure.ts';
import { escapeHtml } from './escape-html.ts';
import type { SavedPage } from './saved-page.ts';

/** Markdown beyond this is no page. */
const longest = 1024 * 1024;
/** The parser's time grows with the square of a paragraph's length; longer ones are parted. */
const longestParagraph = 2_000;
const stretches = /[\s\S]{1,2000}(?:\s|$)|[\s\S]{1,2000}/g;

/** Marks of text that Markdown allows as HTML; whatever else looks like a tag stays words. */
const harmless =
  'a|abbr|b|bdi|blockquote|br|caption|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|picture|pre|q|s|section|small|source|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul';
const otherTag = new RegExp(`<(?!/?(?:${harmless})\\b)`, 'gi');

const marked = new Marked({
  gfm: true,
  renderer: {
    html: ({ text }) =>
      text
        .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
        .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/(?:script|style)\s*>/gi, '')
        .replace(otherTag, '&lt;'),
  },
});

/** A page out of Markdown; its front matter gives the title, the language and the address. */
export function readMarkdown(text: string): SavedPage {
  if (text.length > longest) {
    throw new Failure(`Markdown longer than ${longest >> 20} MB; cut it into its pages`);
  }
  const { field, body } = frontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const lang = field('lang') || field('language') || field('locale');
  const title = field('title') || firstHeading(body);
  const description = escapeHtml(field('description'));
  const url = [field('url'), field('canonical')].find(
    (address) => /^https?:/i.test(address) && URL.canParse(address),
  );
  const meta = description && `<meta name="description" content="${description}">`;
  return {
    html: `<!doctype html><html lang="${escapeHtml(lang)}"><head><title>${escapeHtml(title)}</title>${meta}</head><body><main>\n${rendered(body)}</main></body></html>`,
    ...(url !== undefined && { url }),
  };
}

function rendered(body: string): string {
  try {
    return marked.parse(parted(body), { async: false });
  } catch (fault) {
    // Its own recursion can run out of stack on nesting that nobody writes.
    throw new Failure(`cannot be read as Markdown: ${wordsOfFault(fault)}`);
  }
}

/** The same lines with a blank one where a paragraph would grow too long. */
function parted(body: string): string {
  const lines: string[] = [];
  let length = 0;
  for (const whole of body.split('\n')) {
    for (const line of whole.match(stretches) ?? ['']) {
      length = line.trim() === '' ? 0 : length + line.length;
      if (length > longestParagraph && length > line.length) {
        lines.push('');
        length = line.length;
      }
      lines.push(line);
      if (line.length < whole.length) length = longestParagraph;
    }
  }
  return lines.join('\n');
}

/** Only plain `name: value` lines count; a ruler with words under it is no front matter. */
function frontMatter(text: string): { field: (name: string) => string; body: string } {
  const found = /^---[ \t]*\n([\w-]+[ \t]*:[\s\S]{0,50000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(
    text,
  );
  const values = new Map<string, string>();
  for (const line of found?.[1]?.split('\n') ?? []) {
    const [, name, quote, value] =
      /^([\w-]+)[ \t]*:[ \t]*(["']?)(.*)\2$/.exec(line.trimEnd()) ?? [];
    if (name !== undefined && quote !== undefined) values.set(name.toLowerCase(), value ?? '');
  }
  return {
    field: (name) => values.get(name)?.trim() ?? '',
    body: text.slice(found?.[0].length ?? 0),
  };
}

function firstHeading(body: string): string {
  const heading = /^#{1,2}[ \t]+(.{1,300})$/m.exec(body)?.[1] ?? '';
  return heading.replace(/[ \t]+#+$/, '').replace(/[*_`]/g, '');
}
