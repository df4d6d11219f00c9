import { compilePhrases } from '../../facts/mentions.ts';
import type { TextBlock } from '../../observation/text.ts';
import { namesCrypto } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { headsOf } from '../heads-of.ts';
import { phrasesOf } from '../phrases.ts';
import { promotionSetting, speaksOtherwise } from '../promotion-setting.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';
import { weights } from '../weights.ts';
import json from './phrases.json' with { type: 'json' };
import rewardsJson from './rewards.json' with { type: 'json' };
import softwareJson from './software.json' with { type: 'json' };
import feesJson from './trading-fees.json' with { type: 'json' };
import withRewardJson from './with-reward.json' with { type: 'json' };

const plainList = phrasesOf(json);
const rewardedList = phrasesOf(withRewardJson);
const plain = compilePhrases(plainList.all);
const rewarded = compilePhrases(rewardedList.all);
const reviewed = compilePhrases([...plainList.reviewed, ...rewardedList.reviewed]);
const rewards = compilePhrases(phrasesOf(rewardsJson).all);
const fees = compilePhrases(phrasesOf(feesJson).all);
const software = compilePhrases(phrasesOf(softwareJson).all);

/** Where programmes of this kind have their page. */
const programmeAddress = /affiliat|referral|ambassad|partner|introducing|invite/iu;

export default defineSignal({
  id: 'affiliate-programme',
  means: 'affiliation',
  title: 'Invites others to bring clients for a reward',
  why: 'Whoever promotes the service for a commission or a reward acts on behalf of the firm; remuneration is a strong indication of it.',
  basis: ['mica-61-1', 'esma-rs-1-12', 'esma-rs-2'],
  limb: 'promotion',
  points: 'towards',
  strength: 'strong',
  reads: ['text', 'links', 'document'],

  detect({ text: { blocks }, links, document }, facts) {
    const setting = promotionSetting({ text: { blocks }, document }, facts);
    if (setting === undefined || software.find(document.title).length > 0) return [];
    // A page that seeks ambassadors tells of the programme and hardly of the service itself.
    const ofExchange = isOfExchange(blocks, document.title);
    const paysInCrypto = invitesFriends(blocks, document.title) && blocks.some(sumInCrypto);
    const speaks =
      facts.servicesOffered.length > 0 ||
      ofExchange ||
      paysInCrypto ||
      blocks.some(rewardsInCrypto);
    if (!setting.offers && !speaks) return [];
    const titled = plain.find(document.title).length > 0;

    const hrefs = new Map(links.links.map((link) => [link.where, link.href]));
    const found = new Map<string, Finding>();
    for (const [at, block] of blocks.entries()) {
      if (found.size >= weights.affiliateProgramme.mostInvitations) break;
      if (block.text.length > weights.prose) continue;
      const reach = reachOf(blocks, at, hrefs.get(block.where), { titled, paysInCrypto });
      if (reach === undefined || speaksOtherwise(block.text) || found.has(block.text)) continue;
      const own =
        titled ||
        ofExchange ||
        paysInCrypto ||
        plain.find(block.text).length > 0 ||
        rewardsInCrypto(block);
      if (!setting.offers && !own) continue;
      if (software.find(block.text).length > 0 || (setting.forReading && reach !== 'strong'))
        continue;
      const strength = setting.forReading || !setting.offers ? 'indication' : reach;
      found.set(block.text, findingAt(block, block.text, [], { strength }));
    }
    return [...found.values()];
  },
});

/** Crypto-assets are named, and fees of trading are what is shared: an exchange seeks promoters. */
function isOfExchange(blocks: readonly TextBlock[], title: string): boolean {
  return (
    [title, ...blocks.map(({ text }) => text)].some(namesCrypto) &&
    blocks.some(({ text }) => fees.find(text).length > 0)
  );
}

/** `Invite a friend, and both get €10 in bitcoin`. */
function rewardsInCrypto({ text }: TextBlock): boolean {
  return (
    text.length <= weights.slogan &&
    /\d/u.test(text) &&
    rewarded.find(text).length > 0 &&
    namesCrypto(text)
  );
}

/** A page headed `Invite a friend`. */
function invitesFriends(blocks: readonly TextBlock[], title: string): boolean {
  return headsOf({ title }, { blocks }).some((words) => rewarded.find(words).length > 0);
}

/** `Both get 15 euro in bitcoin`. */
function sumInCrypto({ text, region }: TextBlock): boolean {
  return (
    region === 'main' && text.length <= weights.slogan && /\d/u.test(text) && namesCrypto(text)
  );
}

/** `60 % of the trading fees of your community`, on a page titled as the programme's. */
function sharesFees({ kind, text }: TextBlock): boolean {
  return (
    kind !== 'link' &&
    /\d\s?%/u.test(text) &&
    fees.find(text).length > 0 &&
    rewards.find(text).length > 0
  );
}

/** In the text an invitation; on a link to the programme's page the name of one. */
function reachOf(
  blocks: readonly TextBlock[],
  at: number,
  href: string | undefined,
  { titled, paysInCrypto }: { titled: boolean; paysInCrypto: boolean },
): Strength | undefined {
  const block = blocks[at];
  if (block === undefined) return undefined;
  const invites = plain.find(block.text).length > 0;
  if (!invites && rewarded.find(block.text).length === 0) {
    return titled && sharesFees(block) ? 'indication' : undefined;
  }
  const isControl = block.kind === 'link' || block.kind === 'button';
  const inFrame = block.region === 'header' || block.region === 'footer';
  if (isControl || inFrame) {
    return invites || programmeAddress.test(href ?? '') ? 'indication' : undefined;
  }
  const near = blocks.slice(
    Math.max(0, at - weights.affiliateProgramme.blocksToReward),
    at + weights.affiliateProgramme.blocksToReward + 1,
  );
  const paid =
    paysInCrypto ||
    near.some(({ text }) => text.length <= weights.prose && rewards.find(text).length > 0);
  if (!invites && !paid) return undefined;
  return paid && reviewed.find(block.text).length > 0 ? 'strong' : 'indication';
}
