import { cut } from './cut.ts';
import { shownCharacters } from './shown-characters.ts';

/**
 * Words from a page as Markdown that says them and does nothing: one line, cut when long, with every
 * sign escaped that could make them markup, HTML, a link or a mention.
 */
export function markdownWords(text: string, most = 600): string {
  return cut(shownCharacters(text), most)
    .replace(/[\\`*_[\]|~$^]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll('://', '\\://')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^([#+\-=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Words shown as code, between more backticks in a row than they hold. */
export function markdownCode(text: string, most = 400): string {
  const words = cut(shownCharacters(text), most);
  if (words === '') return '';
  const longest = Math.max(0, ...(words.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${words} ${fence}` : `${fence}${words}${fence}`;
}
