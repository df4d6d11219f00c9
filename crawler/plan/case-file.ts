import { getDomain } from 'tldts';
import * as z from 'zod';
import type { Firm, Stop } from '../../shared/case/case.ts';
import { isLei } from '../../shared/register/lei.ts';
import { Failure } from '../failure.ts';
import { CountryCode } from './country-code.ts';
import { siteOf } from './site.ts';
import { readStrictYaml } from './strict-yaml.ts';

/** What the user says of a firm before any visit. */
export type CaseFile = { firm: Firm; stops: Stop[] };

const roles = ['own', 'on-behalf', 'ad-landing'] as const;

const Shape = z.strictObject({
  firm: z.strictObject({
    name: z.string().trim().min(1, 'empty; write the name of the firm'),
    home: CountryCode.optional(),
    domains: z.array(z.string()).default([]),
    lei: z
      .string()
      .trim()
      .toUpperCase()
      .refine(isLei, 'not an LEI: 20 characters, of which the last two are check digits')
      .optional(),
    legalNames: z.array(z.string().trim().min(1, 'empty; write the name of the entity')).optional(),
  }),
  stops: z
    .array(
      z.strictObject({
        url: z.string(),
        role: z
          .enum(roles, { error: `not a role; write one of ${roles.join(', ')}` })
          .default('own'),
      }),
    )
    .default([]),
});

/** Parses case.yaml. Without stops the home page of each domain is one; without domains they follow from the stops. */
export function parseCaseFile(file: string, text: string): CaseFile {
  const { value, refuse } = readStrictYaml(file, text, Shape);
  const domains = value.firm.domains.map((domain, index) => {
    const known = domainOf(domain);
    return known ?? refuse(['firm', 'domains', index], `"${domain}" is not a domain name`);
  });
  const stops = value.stops.map(({ url, role }, index): Stop => {
    const address = pageUrl(url);
    if (address) return { url: address, role };
    return refuse(['stops', index, 'url'], `"${url}" is not a page; write https://…`);
  });
  if (stops.length === 0) {
    stops.push(...domains.map((domain): Stop => ({ url: `https://${domain}/`, role: 'own' })));
  }
  if (stops.length === 0) refuse(['stops'], 'nothing to visit; give a stop or a domain');
  if (domains.length === 0) {
    const own = stops.filter(({ role }) => role === 'own').map(({ url }) => siteOf(url));
    domains.push(...new Set(own));
  }
  return { firm: { ...value.firm, domains }, stops };
}

/** A bare address on the command line is a case of its own, of a firm of which nothing is known. */
export function caseOfAddress(words: string): CaseFile {
  const url = pageUrl(words);
  if (!url) {
    throw new Failure(`"${words}" is neither a page nor a file that is there; write https://…`);
  }
  const site = siteOf(url);
  return { firm: { name: site, domains: [site] }, stops: [{ url, role: 'own' }] };
}

/** An http(s) address without user and password; a missing scheme is read as https. */
function pageUrl(words: string): string | undefined {
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(words) ? words : `https://${words}`;
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  if (!/^https?:$/.test(url.protocol) || !/[.:]|^localhost$/.test(url.hostname)) return undefined;
  if (url.username || url.password) return undefined;
  return url.href;
}

function domainOf(words: string): string | undefined {
  const url = pageUrl(words);
  if (!url) return undefined;
  const { hostname } = new URL(url);
  return getDomain(hostname) ? hostname : undefined;
}
