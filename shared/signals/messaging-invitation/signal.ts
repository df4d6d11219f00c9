import { compilePhrases } from '../../facts/mentions.ts';
import { takesClients } from '../crypto-service-offer/takes-clients.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { promotionSetting, speaksOtherwise } from '../promotion-setting.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { weights } from '../weights.ts';
import helpJson from './help.json' with { type: 'json' };
import { messengerOf } from './messenger-of.ts';
import json from './phrases.json' with { type: 'json' };

const phrases = compilePhrases(phrasesOf(json).all);
const help = compilePhrases(phrasesOf(helpJson).all);

export default defineSignal({
  id: 'messaging-invitation',
  means: 'messaging',
  title: 'Invites to a newsletter, to notifications or to a channel of a messenger',
  why: 'Whoever takes up the invitation is sent what the firm promotes; messages and push notifications are means of solicitation.',
  basis: ['mica-61-1', 'esma-rs-1-12'],
  limb: 'promotion',
  points: 'towards',
  strength: 'indication',
  reads: ['text', 'links', 'forms', 'document'],

  detect({ text, links, forms, document }, facts) {
    const setting = promotionSetting({ text, document }, facts);
    if (!setting?.offers || setting.forReading) return [];

    const found = new Map<string, Finding>();
    for (const block of text.blocks) {
      if (found.size >= weights.messagingInvitation.mostInvitations) break;
      if (block.text.length > weights.slogan || found.has(block.text)) continue;
      if (phrases.find(block.text).length === 0 || speaksOtherwise(block.text)) continue;
      found.set(block.text, findingAt(block, block.text, []));
    }
    // A community or a manual has channels too; a firm's are those of a site that takes clients.
    const invites = takesClients(links.links, forms.forms, facts);
    const reached = new Set<string>();
    for (const link of invites ? links.links : []) {
      const messenger = messengerOf(link.href);
      if (messenger === undefined || reached.has(messenger) || found.has(link.text)) continue;
      if (help.find(link.text).length > 0) continue;
      reached.add(messenger);
      const quote = link.text === '' ? link.href : `${link.text} (${link.href})`;
      const words = phrases.find(link.text).length > 0;
      const why = `The link leads to a channel or chat of the firm on ${messenger}.`;
      const strength = words ? 'indication' : 'context';
      found.set(quote, findingAt(link, quote, [], { strength, why }));
    }
    return [...found.values()];
  },
});
