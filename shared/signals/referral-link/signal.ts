import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { Link } from '../../observation/links.ts';
import type { Parts } from '../../observation/parts.ts';
import { namesDealing } from '../crypto-service-offer/dealings.ts';
import firmNounsJson from '../crypto-service-offer/firm-nouns.json' with { type: 'json' };
import { namesAccount } from '../crypto-service-offer/invitations.ts';
import { isNews } from '../crypto-service-offer/is-for-reading.ts';
import { namesVenue } from '../crypto-service-offer/names-venue.ts';
import { speaksOfCrypto } from '../crypto-service-offer/speaks-of-crypto.ts';
import { findingAt } from '../finding-at.ts';
import { headsOf } from '../heads-of.ts';
import { phrasesOf } from '../phrases.ts';
import { promotionSetting } from '../promotion-setting.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { weights } from '../weights.ts';
import { readReferral } from './read-referral.ts';
import { readUnlisted } from './read-unlisted.ts';

const firmNouns = compilePhrases(phrasesOf(firmNounsJson).all);

export default defineSignal({
  id: 'referral-link',
  means: 'affiliation',
  title: 'Links to a crypto-asset service with a referral or affiliate code',
  why: 'A code credits whoever sends the client: the page solicits on behalf of the firm, whether or not a contract or a payment is shown.',
  basis: ['mica-61-1', 'esma-rs-1-12', 'esma-rs-2'],
  limb: 'promotion',
  points: 'towards',
  strength: 'strong',
  reads: ['links', 'document', 'text'],

  detect({ links, document, text }, facts) {
    const { parties, url } = facts;
    const news = isNews(document, url, text.blocks);
    const found = new Map<string, Finding>();
    for (const link of links.links) {
      const ownSite = parties.registrableDomain(link.href) === parties.own;
      const referral = readReferral(link, (url) => parties.isFirstParty(url), ownSite);
      if (referral === undefined) continue;
      const key = `${referral.firm} ${referral.code}`;
      const before = found.get(key);
      if (before !== undefined && before.strength !== 'indication') continue;
      found.set(
        key,
        findingAt(link, quoted(link), [], {
          strength: news || referral.by === 'detour' || !isInText(link) ? 'indication' : 'strong',
          why: `The link refers its visitor to ${referral.firm} and is marked with ${referral.code}: the page solicits on behalf of the firm, whether or not a contract or a payment is shown.`,
        }),
      );
    }
    return found.size > 0 ? [...found.values()] : unlisted({ links, document, text }, facts);
  },
});

/** A share or a sum: `15 % Rabatt`, `30 USDT`. */
const holdsOut = /\d\s?(?:%|€|\$|USD|EUR)|[€$]\s?\d/u;

/** Links to firms that no table holds, on a page whose subject is dealing in crypto-assets. */
function unlisted(
  { links, document, text }: Pick<Parts, 'links' | 'document' | 'text'>,
  facts: Facts,
): Finding[] {
  const inText = links.links.filter(isInText).flatMap((link) => {
    const referral = readUnlisted(link, facts);
    return referral === undefined ? [] : [{ link, referral }];
  });
  if (inText.length === 0) return [];
  const titled = isAboutCrypto(document, text);
  const headsVenues = headsOf(document, text).some(
    (words) => firmNouns.find(words).length > 0 || namesVenue(words),
  );
  const places = new Map(
    text.blocks.map((block) => [`${block.frame ?? ''} ${block.where}`, block]),
  );
  const beside = (link: Link) =>
    [link.text, places.get(`${link.frame ?? ''} ${link.where}`)?.text ?? ''].join(' ');
  const setting = promotionSetting({ document, text }, facts);
  if (setting === undefined) return [];
  const found = new Map<string, Finding>();
  for (const { link, referral } of inText) {
    if (found.size >= weights.referralLink.mostUnlisted) break;
    const words = beside(link);
    if (!titled && !speaksOfCrypto(words)) continue;
    // A detour may lead to anything that the site's readers buy.
    const ofDealing = referral.plain || setting.offers || namesDealing(words);
    const ofClients = referral.by === 'code' || namesAccount(words) || holdsOut.test(words);
    const ofVenue = headsVenues && referral.by !== 'code';
    if (!ofDealing && !ofVenue && !(titled && ofClients)) continue;
    const key = `${facts.parties.registrableDomain(link.href)} ${referral.code}`;
    if (found.has(key)) continue;
    const strength = referral.plain ? 'strong' : 'indication';
    const why = `The link sends its visitor away from a page on crypto-assets and is marked with ${referral.code}, which credits whoever sends a client.`;
    found.set(key, findingAt(link, quoted(link), [], { strength, why }));
  }
  return [...found.values()];
}

/** By its title or first heading, which may name exchanges only, or by what it speaks of throughout. */
function isAboutCrypto(document: Parts['document'], { blocks }: Parts['text']): boolean {
  const main = blocks.filter(({ region }) => region === 'main');
  const heads = headsOf(document, { blocks });
  if (heads.some(speaksOfCrypto)) return true;
  const enough = heads.some((words) => firmNouns.find(words).length > 0)
    ? 1
    : weights.referralLink.blocksThatSpeak;
  return main.filter(({ text }) => speaksOfCrypto(text)).length >= enough;
}

function quoted({ text, href }: Link): string {
  return text === '' ? href : `${text} (${href})`;
}

/** A code in a page's frame stands on every page of the site, like a banner, and so does one below news. */
function isInText({ region }: Pick<Link, 'region'>): boolean {
  return region === 'main' || region === 'dialog';
}
