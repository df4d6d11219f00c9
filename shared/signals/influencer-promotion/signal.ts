import type { TextBlock } from '../../observation/text.ts';
import { namesCrypto } from '../crypto-page.ts';
import { speaksOfCrypto } from '../crypto-service-offer/speaks-of-crypto.ts';
import { findingAt } from '../finding-at.ts';
import { promotionSetting, speaksOtherwise } from '../promotion-setting.ts';
import { readReferral } from '../referral-link/read-referral.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';
import { weights } from '../weights.ts';
import { type Disclosure, disclosureIn } from './disclosure-in.ts';
import { namesExchange } from './names-exchange.ts';

export default defineSignal({
  id: 'influencer-promotion',
  means: 'affiliation',
  title: 'Promotes a crypto-asset service as paid or sponsored content, or with a code',
  why: 'Whoever promotes the service on behalf of the firm solicits for it, by agreement or without; a disclosed payment or a code is a strong indication.',
  basis: ['mica-61-1', 'esma-rs-1-12', 'esma-rs-2'],
  limb: 'promotion',
  points: 'towards',
  strength: 'strong',
  reads: ['text', 'links', 'document'],

  detect({ text: { blocks }, links, document }, facts) {
    const disclosed = blocks.flatMap((block, at): Disclosed[] => {
      if (block.text.length > weights.prose) return [];
      const disclosure = disclosureIn(block.text);
      if (disclosure === undefined) return [];
      // `Referral link` on a control is a chapter or the programme of the service itself.
      const isControl = block.kind === 'link' || block.kind === 'button';
      return isControl && disclosure.by === 'tracked-links' ? [] : [{ block, at, disclosure }];
    });
    if (disclosed.length === 0) return [];
    const setting = promotionSetting({ text: { blocks }, document }, facts);
    if (setting === undefined) return [];

    const refers = links.links.some(
      (link) =>
        facts.parties.registrableDomain(link.href) !== facts.parties.own &&
        readReferral(link, (url) => facts.parties.isFirstParty(url)) !== undefined,
    );
    const exchanges = blocks.filter(({ text }) => namesExchange(text)).length;
    const page: Page = {
      labelled: labelOver(blocks),
      refers,
      promotes: setting.offers || exchanges >= weights.influencerPromotion.blocksAboutExchanges,
    };
    const found = new Map<string, Finding>();
    for (const each of disclosed) {
      if (found.size >= weights.influencerPromotion.mostDisclosures) break;
      const strength = reachOf(each, blocks, page);
      const { text } = each.block;
      if (strength === undefined || found.has(text) || speaksOtherwise(text)) continue;
      found.set(text, findingAt(each.block, text, [], { strength }));
    }
    return [...found.values()];
  },
});

type Disclosed = { block: TextBlock; at: number; disclosure: Disclosure };
/** Whether the page refers clients to an exchange, and whether it speaks of services at all. */
type Page = { refers: boolean; promotes: boolean; labelled: number | undefined };

/**
 * A disclosure counts for the service that stands beside it. Words on links that pay are written for a
 * whole page; they count where it refers to an exchange or is about exchanges.
 */
function reachOf(
  { block, at, disclosure }: Disclosed,
  blocks: readonly TextBlock[],
  page: Page,
): Strength | undefined {
  const best: Strength = disclosure.reviewed ? 'strong' : 'indication';
  if (namesExchange(block.text)) return best;
  const beside = blocks
    .slice(
      Math.max(0, at - weights.influencerPromotion.blocksToService),
      at + weights.influencerPromotion.blocksToService + 1,
    )
    .filter(({ text }) => text.length <= weights.prose * 2);
  if (disclosure.by === 'tracked-links') {
    if (page.refers) return best;
    return page.promotes ? 'indication' : undefined;
  }
  const besideExchange = beside.some(({ text }) => namesExchange(text));
  if (disclosure.by === 'hashtag' && besideExchange) return best;
  if (at === page.labelled) return 'indication';
  const names = namesCrypto(block.text);
  if (names && page.refers) return best;
  // Labels such as `Sponsored content` stand above the banners of any newspaper.
  if (names || besideExchange || (disclosure.by === 'hashtag' && nameCrypto(beside))) {
    return page.promotes || page.refers ? 'indication' : undefined;
  }
  return undefined;
}

/** Where the block right before the first heading stands, if that heading names crypto-assets. */
function labelOver(blocks: readonly TextBlock[]): number | undefined {
  const first = blocks.findIndex(({ kind, region }) => kind === 'heading' && region === 'main');
  const heading = blocks[first];
  if (heading === undefined || blocks[first - 1]?.region !== 'main') return undefined;
  return speaksOfCrypto(heading.text) ? first - 1 : undefined;
}

function nameCrypto(blocks: readonly TextBlock[]): boolean {
  return blocks.some(({ text }) => namesCrypto(text));
}
