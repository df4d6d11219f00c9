import * as z from 'zod/mini';
import { compilePhrases } from '../facts/mentions.ts';
import type { Parts } from '../observation/parts.ts';
import { tableOf } from '../reference/table.ts';
import { phrasesOf } from '../signals/phrases.ts';
import warningJson from '../signals/warning-words.json' with { type: 'json' };
import json from './authorities.json' with { type: 'json' };

const Authority = z.object({
  /** ISO 3166-1 alpha-2 code, `EU`, or '' for an international body. */
  country: z.string(),
  name: z.string(),
  hosts: z.array(z.string()),
});

const { rows } = tableOf(Authority).parse(json);
const byHost = new Map(rows.flatMap((row) => row.hosts.map((host) => [host, row] as const)));
// Names in the letter case in which they are written: `FMA` is an authority, `fma` anything.
const names = compilePhrases(rows.map(({ name }) => `=${name}`));
const warnings = compilePhrases(phrasesOf(warningJson).all);

/** Names under which states keep their own sites: `gov.pl`, `gouv.fr`, `gv.at`, `gob.es`. */
const ofGovernment =
  /(?:^|\.)(?:gov|gouv|gob|gub|gv|admin|government|bund|regeringen|regjeringen|governo|overheid)\.[a-z]{2}(?:\.[a-z]{2})?$|\.gov$/u;

/** The authority whose page this is, by its address, or by its title where the page is a warning. */
export function authorityOf(
  url: string,
  { title, meta }: Pick<Parts['document'], 'title' | 'meta'>,
): string | undefined {
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : '';
  const labels = host.split('.');
  for (let at = 0; at < labels.length; at += 1) {
    const authority = byHost.get(labels.slice(at).join('.'));
    if (authority !== undefined) return authority.name;
  }
  if (ofGovernment.test(host)) return host;
  const site = meta.find(({ name }) => name.toLowerCase() === 'og:site_name')?.content ?? '';
  const [named] = names.find(`${title} | ${site}`);
  return named !== undefined && warnings.find(title).length > 0 ? named.phrase.slice(1) : undefined;
}
