import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readHtml } from '../../shared/saved/read-html.ts';
import { readAnyReferral } from '../../shared/signals/referral-link/read-any-referral.ts';
import { corpus, filesIn, jsonLines, needCorpus, table } from './corpus.ts';

/**
 * `npm run eval:referrals`: reads real referral addresses and prints those of which firm or code was
 * not read, then every link of news and blogs, where none may be read as one.
 */
type Row = { url: string; firm: string | null; firm_group: string | null };

needCorpus('3_referral_urls/referral_urls.jsonl', '6_general_html');
const started = performance.now();
const rows = jsonLines<Row>('3_referral_urls/referral_urls.jsonl').map((row) => {
  const read = readAnyReferral({ href: row.url, rel: '' });
  const firm = row.firm === null ? read === undefined : isFirm(row, read?.firm);
  return { ...row, read, firm, code: row.firm === null || isCode(row.url, read?.code) };
});
const right = rows.filter(({ firm, code }) => firm && code);

console.log(
  table(
    rows.map(({ url, read, firm, code }) => [
      firm && code ? ' ' : '!',
      read?.firm ?? '-',
      read?.of ?? '-',
      read?.code.slice(0, 24) ?? '-',
      url.slice(0, 96),
    ]),
  ),
);

const falseOnes: string[] = [];
let links = 0;
for (const file of filesIn('6_general_html', /\.html\.gz$/)) {
  const html = gunzipSync(readFileSync(join(corpus, file))).toString('utf8');
  for (const link of readHtml(html, 'https://page.invalid/').parts.links?.links ?? []) {
    links += 1;
    const read = readAnyReferral(link);
    if (read !== undefined) falseOnes.push(`${file}: ${read.firm} ${link.href.slice(0, 120)}`);
  }
}
for (const each of falseOnes) console.log(`! ${each}`);
console.log(
  `eval:referrals: ${right.length} of ${rows.length} read right (firm and code), ${falseOnes.length} false on ${links} links of news and blogs, ${((performance.now() - started) / 1000).toFixed(1)} s`,
);

function isFirm({ firm, firm_group }: Row, read: string | undefined): boolean {
  return read !== undefined && (read === firm || read === firm_group);
}

/**
 * The labels hold no code. It must be a whole value or a whole step of the address, and not the last
 * thing that it could be taken for: a word of the path, a language.
 */
function isCode(address: string, code: string | undefined): boolean {
  if (
    code === undefined ||
    /^(?:[a-z]{2}(?:-[A-Za-z]{2})?|register|signup|invite|login|ref)$/u.test(code)
  )
    return false;
  const { pathname, search, hash } = new URL(address);
  return `${pathname}${search}${hash}`.split(/[/?&#]/u).some((step) => {
    const value = step.slice(step.indexOf('=') + 1);
    return [step, value, decodeURIComponent(value), step.replace(/^reg-/u, '')].includes(code);
  });
}
