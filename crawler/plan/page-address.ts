import * as z from 'zod/mini';
import { tableOf } from '../../shared/reference/table.ts';
import table from './address-noise.json' with { type: 'json' };

const noise = new Set(
  tableOf(z.object({ parameter: z.string() }))
    .parse(table)
    .rows.map(({ parameter }) => parameter),
);

/**
 * The address of a page without what says nothing about the page: fragment (but for `#/` routes),
 * click ids and campaign tags. Undefined for anything that is not an http(s) page.
 */
export function pageAddress(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.username || url.password) return undefined;
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isNoise(pair.split('=', 1)[0] ?? ''));
  url.search = kept.join('&');
  return url.href;
}

/** What two addresses of one page have in common: scheme, `www.` and a last slash make no difference. */
export function addressKey(href: string): string {
  const address = pageAddress(href) ?? href;
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/(index\.(html?|php))?(?=$|\?)/, '');
}

function isNoise(parameter: string): boolean {
  const name = parameter.toLowerCase();
  return name.startsWith('utm_') || noise.has(name);
}
