import * as z from 'zod/mini';
import type { Facts, Spot } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { Form } from '../../observation/forms.ts';
import type { Parts } from '../../observation/parts.ts';
import { tableOf } from '../../reference/table.ts';
import {
  isAccountAddress,
  isAppStore,
  saysOnlyStart,
} from '../crypto-service-offer/takes-clients.ts';
import { phrasesOf } from '../phrases.ts';
import { readReferral } from '../referral-link/read-referral.ts';
import type { Strength } from '../signal.ts';
import enrolmentJson from './other-enrolment.json' with { type: 'json' };
import platformsJson from './platforms.json' with { type: 'json' };

const otherEnrolment = compilePhrases(phrasesOf(enrolmentJson).all);
const platforms = new Set(
  tableOf(z.object({ host: z.string() }))
    .parse(platformsJson)
    .rows.map(({ host }) => host),
);

/** Something on the page that takes its reader to a firm, and what it is, for a sentence. */
export type Lead = Omit<Spot, 'region'> & { strength: Strength; what: string };

type Seen = Pick<Parts, 'links' | 'forms' | 'text'>;

/** What leads the reader of educational material to a firm, the plainest first. */
export function leadsOf(seen: Seen, facts: Facts): Lead[] {
  const leads = [...referrals(seen, facts), ...toTheFirm(seen, facts)];
  if (!isPlatform(facts)) {
    leads.push(...calls(seen, facts), ...appBadges(seen, facts), ...eMailForms(seen));
  }
  return leads.sort((a, b) => Number(b.strength === 'strong') - Number(a.strength === 'strong'));
}

function isPlatform({ url, parties }: Facts): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : parties.own;
  return platforms.has(parties.own) || [...platforms].some((each) => host.endsWith(`.${each}`));
}

/** A way to an account with whoever teaches. In the frame of the site it stands on every page. */
function calls({ text, forms }: Seen, facts: Facts): Lead[] {
  const { callsToAction, parties, servicesOffered } = facts;
  const buttons = new Set(
    text.blocks.filter(({ kind }) => kind === 'button').map(({ where }) => where),
  );
  const newsletters = forms.forms.filter(asksForEMail).map(({ where }) => where);
  const servicesInFrame = servicesOffered.some(({ region }) => isFrame(region));
  return callsToAction.flatMap((call): Lead[] => {
    const { kind, href, quote, region, where } = call;
    if (kind === 'download' || quote.includes('?') || otherEnrolment.find(quote).length > 0)
      return [];
    const leadsToPage =
      href !== undefined && /^https?:/iu.test(href) && !isSamePage(href, facts.url);
    if (leadsToPage) {
      if (!parties.isFirstParty(href) || !isAccountAddress(href)) return [];
    } else {
      // Without an address a button may send a newsletter's form or unfold the next lesson.
      if (!buttons.has(where) || newsletters.some((form) => where.startsWith(form))) return [];
      if (isFrame(region) && saysOnlyStart(quote)) return [];
    }
    const inFrame = isFrame(region) && !servicesInFrame;
    // An address says in any language that an account is opened there; unreviewed words do not.
    const wordsAlone = call.unreviewed === true && !leadsToPage;
    const strength = inFrame || wordsAlone ? 'indication' : 'strong';
    return [{ ...call, strength, what: 'a call to become a client' }];
  });
}

/** A link of a table of contents stays on its page. */
function isSamePage(href: string, url: string): boolean {
  return href.split('#')[0] === url.split('#')[0];
}

function isFrame(region: Spot['region']): boolean {
  return region === 'header' || region === 'footer';
}

function referrals({ links }: Seen, { parties }: Facts): Lead[] {
  return links.links.flatMap((link): Lead[] => {
    const domain = parties.registrableDomain(link.href);
    if (domain === undefined || domain === parties.own) return [];
    const referral = readReferral(link, (url) => parties.isFirstParty(url));
    if (referral === undefined) return [];
    const strength = isFrame(link.region) ? 'indication' : 'strong';
    const what = `a link that refers to ${referral.firm}`;
    return [{ ...link, quote: link.text || link.href, strength, what }];
  });
}

/** The firm's own domain, linked from material that stands on another one. */
function toTheFirm({ links }: Seen, { parties }: Facts): Lead[] {
  return links.links
    .filter(
      ({ href, region }) =>
        !isFrame(region) &&
        parties.isFirstParty(href) &&
        parties.registrableDomain(href) !== parties.own,
    )
    .map((link) => ({
      ...link,
      quote: link.text || link.href,
      strength: 'strong',
      what: "a link to the firm's own site",
    }));
}

/** An application for keeping and sending alone may be software that its owner holds. */
function appBadges({ links }: Seen, { servicesOffered }: Facts): Lead[] {
  if (servicesOffered.every(({ service }) => service === 'a' || service === 'j')) return [];
  return links.links
    .filter(({ href }) => isAppStore(href))
    .map((link) => ({
      ...link,
      quote: link.text || link.href,
      strength: 'indication',
      what: 'a link to an application',
    }));
}

function eMailForms({ forms }: Seen): Lead[] {
  return forms.forms.filter(asksForEMail).map((form) => ({
    ...form,
    quote: form.fields.flatMap(({ label, name }) => label || name || []).join(' · ') || 'e-mail',
    strength: 'indication',
    what: 'a form that takes down an e-mail address',
  }));
}

function asksForEMail({ fields }: Form): boolean {
  const has = (pattern: RegExp) =>
    fields.some(({ name, label, type }) => pattern.test(`${type} ${name} ${label}`));
  return has(/e-?mail/iu) && !has(/textarea|comment|kommentar|message|nachricht|search/iu);
}
