/**
 * A page out of Markdown, enough to read text, headings and links from it; raw HTML stays as it is.
 * The front matter's `lang` and `title` become the page's.
 */
export function htmlOfMarkdown(markdown: string): string {
  const front = /^---\n([\s\S]*?)\n---\n/u.exec(markdown);
  const field = (name: string) =>
    new RegExp(`^${name}:\\s*["']?(.*?)["']?$`, 'mu').exec(front?.[1] ?? '')?.[1] ?? '';
  const body = markdown
    .slice(front?.[0].length ?? 0)
    .split(/\n{2,}|\n(?=[#\-*>|\d])/u)
    .map(blockOf)
    .join('\n');
  return `<!doctype html><html lang="${field('lang')}"><head><title>${field('title')}</title></head><body><main>${body}</main></body></html>`;
}

function blockOf(block: string): string {
  const heading = /^(#{1,6})\s+(.*)$/su.exec(block.trim());
  if (heading)
    return `<h${heading[1]?.length}>${inline(heading[2] ?? '')}</h${heading[1]?.length}>`;
  if (/^\s*(?:[-*]|\d+\.)\s/u.test(block)) {
    return `<li>${inline(block.replace(/^\s*(?:[-*]|\d+\.)\s+/u, ''))}</li>`;
  }
  return `<p>${inline(block)}</p>`;
}

function inline(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/gu, '<img alt="$1" src="$2">')
    .replace(/\[([^\]]*)\]\(([^)\s]+)[^)]*\)(?:\{[^}]*\})?/gu, '<a href="$2">$1</a>')
    .replace(/(?<!["'=>\w])(https?:\/\/[^\s<)]+)/gu, '<a href="$1">$1</a>')
    .replace(/[*_`]{1,3}(\S[^*_`]*)[*_`]{1,3}/gu, '$1');
}
