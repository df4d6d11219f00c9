import * as z from 'zod/mini';
import { tableOf } from '../../reference/table.ts';
import { weights } from '../weights.ts';
import sitesJson from './community-sites.json' with { type: 'json' };
import wordsJson from './handle-words.json' with { type: 'json' };

const Site = z.object({
  hosts: z.array(z.string()),
  under: z.array(z.string()),
  not: z.array(z.string()),
});
const sites = new Map(
  tableOf(Site)
    .parse(sitesJson)
    .rows.flatMap((site) => site.hosts.map((host) => [host, site] as const)),
);

const Word = z.object({
  language: z.optional(z.string()),
  state: z.optional(z.string()),
  words: z.array(z.string()),
  codes: z.optional(z.array(z.string())),
});
/** The language or the member state that a handle names, and whether only by a code. */
export type Named = { language?: string; state?: string; byCode: boolean };

const rows = tableOf(Word).parse(wordsJson).rows;
const words = new Map(rows.flatMap((row) => row.words.map((word) => [word, row] as const)));
const codes = new Map(rows.flatMap((row) => (row.codes ?? []).map((code) => [code, row] as const)));
/** Longest first, so that `portuguese` is not read as `portugues`. */
const endings = [...words.keys()].sort((a, b) => b.length - a.length);

/** Regions outside the Union that turn a language elsewhere: pt_br, es_latam, de_ch, fr_ca. */
const elsewhere = new Set(
  'br brasil brazil latam mx mexico ar argentina co colombia cl chile pe ve latino latinoamerica ch schweiz suisse swiss ca canada quebec us usa uk gb africa afrique ma dz angola'.split(
    ' ',
  ),
);

/** The handle of a community that a link leads to; undefined for other links and share buttons. */
export function handleOf(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  const site = sites.get(url.hostname.replace(/^www\./u, '').toLowerCase());
  if (site === undefined) return undefined;
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const [first = '', second] = segments;
  if (site.not.includes(first.toLowerCase())) return undefined;
  const handle = site.under.includes(first.toLowerCase()) ? second : first;
  return handle?.replace(/^@/u, '').slice(0, 80);
}

/**
 * The language or state that a handle names after the firm's name (`kestrelx_de`, `KestrelXItalia`).
 * A code counts only after a name in `brands`: `just_do_it` names nothing.
 */
export function readHandle(
  handle: string,
  brands: ReadonlySet<string>,
): (Named & { ofBrand: boolean }) | undefined {
  const parts = handle
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .split(/[_.\-\d]+/u)
    .filter((part) => part !== '');
  if (parts.some((part) => elsewhere.has(part))) return undefined;
  const last = parts.at(-1) ?? '';
  const rest = parts.slice(0, -1).join('');
  const joined = parts.join('');
  const ofBrand = isBrand(joined, brands);

  const whole = parts.map((part) => words.get(part)).find((row) => row !== undefined);
  if (whole !== undefined && parts.length > 1) return { ...named(whole), byCode: false, ofBrand };
  // `kestrelx.de` is the name of a site, used as a handle.
  const code = /\.[a-z]{2}$/iu.test(handle) ? undefined : codes.get(last);
  if (code !== undefined && rest !== '' && isBrand(rest, brands)) {
    return { ...named(code), byCode: true, ofBrand: true };
  }
  const ending = endings.find((word) => word.length >= 5 && joined.endsWith(word));
  const row = ending === undefined ? undefined : words.get(ending);
  if (row === undefined || ending === undefined) return undefined;
  const stem = joined.slice(0, -ending.length);
  return isBrand(stem, brands) ? { ...named(row), byCode: false, ofBrand: true } : undefined;
}

function named({ language, state }: z.infer<typeof Word>): Pick<Named, 'language' | 'state'> {
  return { ...(language !== undefined && { language }), ...(state !== undefined && { state }) };
}

/** Whether the words begin with a name of the firm: `kestrelxofficial` of `kestrelx`. */
function isBrand(joined: string, brands: ReadonlySet<string>): boolean {
  for (const brand of brands) {
    if (brand.length >= weights.localCommunity.brand && joined.startsWith(brand)) return true;
  }
  return false;
}
