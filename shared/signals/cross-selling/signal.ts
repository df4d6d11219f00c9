import { compilePhrases } from '../../facts/mentions.ts';
import type { TextBlock } from '../../observation/text.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { promotionSetting, speaksOtherwise } from '../promotion-setting.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { weights } from '../weights.ts';
import json from './phrases.json' with { type: 'json' };
import productsJson from './products.json' with { type: 'json' };
import recommendationsJson from './recommendations.json' with { type: 'json' };

const offers = compilePhrases(phrasesOf(json).all);
const recommendations = compilePhrases(phrasesOf(recommendationsJson).all);
const products = compilePhrases(phrasesOf(productsJson).all);

export default defineSignal({
  id: 'cross-selling',
  means: 'own-website',
  title: 'Leads clients on to further types of services',
  why: 'Even a client who came of their own initiative may not be marketed new types of crypto-assets or services; whether this visitor is one cannot be seen.',
  basis: ['mica-61-2', 'esma-rs-4'],
  limb: 'promotion',
  points: 'towards',
  strength: 'context',
  reads: ['text', 'document'],

  detect({ text: { blocks }, document }, facts) {
    const setting = promotionSetting({ text: { blocks }, document }, facts);
    if (!setting?.offers || setting.forReading) return [];

    const found = new Map<string, Finding>();
    for (const [at, block] of blocks.entries()) {
      if (found.size >= weights.crossSelling.mostOffers) break;
      if (block.text.length > weights.slogan || found.has(block.text)) continue;
      if (!leadsOn(blocks, at) || speaksOtherwise(block.text)) continue;
      found.set(block.text, findingAt(block, block.text, []));
    }
    return [...found.values()];
  },
});

/** `Recommended for you` recommends a service only where one follows. */
function leadsOn(blocks: readonly TextBlock[], at: number): boolean {
  const words = blocks[at]?.text ?? '';
  if (offers.find(words).length > 0) return true;
  if (recommendations.find(words).length === 0) return false;
  return blocks
    .slice(at, at + weights.crossSelling.blocksToProduct + 1)
    .some(({ text }) => text.length <= weights.slogan && products.find(text).length > 0);
}
