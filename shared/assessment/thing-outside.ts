import * as z from 'zod/mini';
import type { Facts } from '../facts/facts.ts';
import { compilePhrases } from '../facts/mentions.ts';
import type { Parts } from '../observation/parts.ts';
import { tableOf } from '../reference/table.ts';
import { headsOf } from '../signals/heads-of.ts';
import { pageTells } from './page-tells.ts';
import thingsJson from './things-outside.json' with { type: 'json' };

const Outside = z.object({
  thing: z.enum(['derivatives', 'hardware wallets', 'unique tokens (NFTs)']),
  phrases: z.array(z.string()),
});

/** What a page is about besides, or instead of, a crypto-asset service. */
export type PromotedThing = z.infer<typeof Outside>['thing'];

const outside = tableOf(Outside)
  .parse(thingsJson)
  .rows.map(({ thing, phrases }) => ({ thing, matcher: compilePhrases(phrases) }));

/**
 * What a page promotes where all of it lies outside MiCA: no service is offered but in words that name
 * the thing, or the thing is in its title or first heading and the rest is what is done with it. A
 * page that also offers crypto-assets themselves is no such page.
 */
export function thingOutside(
  { document, text }: Pick<Parts, 'document' | 'text'>,
  facts: Pick<Facts, 'servicesOffered'>,
): PromotedThing | undefined {
  const head = headsOf(document, text).join('\n');
  const placeOf = ({ where, frame }: { where: string; frame?: string }) =>
    `${frame ?? ''} ${where}`;
  const offeredAt = new Set(facts.servicesOffered.map(({ where }) => where));
  const words = new Map(
    text.blocks
      .filter(({ where }) => offeredAt.has(where))
      .map((block) => [placeOf(block), block.text]),
  );
  return outside.find(({ thing, matcher }) => {
    const rest = facts.servicesOffered.filter(
      (service) => matcher.find(words.get(placeOf(service)) ?? service.quote).length === 0,
    );
    if (rest.length === 0 && facts.servicesOffered.length > 0) return true;
    if (matcher.find(head).length === 0) return false;
    if (thing === 'derivatives') {
      const dealing = rest.every(({ service }) => ['b', 'c', 'unspecified'].includes(service));
      return dealing && !pageTells('crypto-assets themselves', text);
    }
    // Keeping and sending is what the wallet's owner does with it.
    const kept = thing === 'hardware wallets' ? ['a', 'j'] : [];
    return rest.every(({ service }) => kept.includes(service));
  })?.thing;
}
