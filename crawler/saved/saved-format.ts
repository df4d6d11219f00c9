import { extname } from 'node:path';

/** The kinds of file that pages are saved in. */
export type SavedFormat = 'html' | 'mhtml' | 'mail' | 'markdown' | 'warc' | 'wacz';

const byEnding: Record<string, SavedFormat> = {
  '.html': 'html',
  '.htm': 'html',
  '.mhtml': 'mhtml',
  '.mht': 'mhtml',
  '.eml': 'mail',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.warc': 'warc',
  '.wacz': 'wacz',
};

/** Said wherever a file is of none of them. */
export const savedEndings = '.html .html.gz .mhtml .eml .md .warc .warc.gz .wacz';

/** What a file is by its name, `.gz` left aside; undefined when it is no page that can be assessed. */
export function savedFormat(file: string): SavedFormat | undefined {
  return byEnding[extname(file.replace(/\.gz$/i, '')).toLowerCase()];
}

const mailHeader =
  /^(?:from|to|subject|date|received|return-path|delivered-to|mime-version|message-id|content-type|x-[\w-]+|dkim-signature|arc-[\w-]+|reply-to|list-[\w-]+|snapshot-content-location):/i;

/** What unnamed bytes are, by how they begin; words without any markup are read as Markdown. */
export function formatOfBytes(head: Uint8Array): SavedFormat {
  const text = Buffer.from(head)
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  if (/^PK(?:\x03\x04|\x05\x06)/.test(text)) return 'wacz';
  if (/^WARC\/\d/.test(text)) return 'warc';
  if (text.startsWith('<')) return 'html';
  if (mailHeader.test(text) || /^From \S+ /.test(text)) {
    const ofBrowser = /^(?:snapshot-content-location:|from: <saved by )/im.test(text);
    return ofBrowser ? 'mhtml' : 'mail';
  }
  return /<(?:html|head|body|div|p|main|title|table)\b/i.test(text) ? 'html' : 'markdown';
}
