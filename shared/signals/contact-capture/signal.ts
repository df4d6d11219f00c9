import { compilePhrases } from '../../facts/mentions.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { promotionSetting, speaksOtherwise } from '../promotion-setting.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { weights } from '../weights.ts';
import { isContactForm } from './is-contact-form.ts';
import json from './phrases.json' with { type: 'json' };

const phrases = compilePhrases(phrasesOf(json).all);

export default defineSignal({
  id: 'contact-capture',
  means: 'own-website',
  title: 'Takes down the contact of prospective clients',
  why: 'A firm that asks visitors for their contact, to call them or to assign them a person, prepares to approach them itself.',
  basis: ['mica-61-1', 'esma-rs-1'],
  limb: 'promotion',
  points: 'towards',
  strength: 'indication',
  reads: ['text', 'forms', 'document'],

  detect({ text, forms, document }, facts) {
    const setting = promotionSetting({ text, document }, facts);
    if (!setting?.offers) return [];

    const found = new Map<string, Finding>();
    for (const form of forms.forms) {
      if (found.size >= weights.contactCapture.mostPlaces) break;
      if (!isContactForm(form)) continue;
      const quote = form.fields
        .flatMap(({ label, name, type }) => label || name || type)
        .join(' · ');
      const why = 'The form takes down a telephone number beside a name or an e-mail address.';
      found.set(quote, findingAt(form, quote, [], { why }));
    }
    for (const block of text.blocks) {
      if (found.size >= weights.contactCapture.mostPlaces) break;
      if (block.text.length > weights.prose || found.has(block.text)) continue;
      if (phrases.find(block.text).length === 0 || speaksOtherwise(block.text)) continue;
      if (setting.forReading && block.text.length > weights.slogan) continue;
      found.set(block.text, findingAt(block, block.text, []));
    }
    return [...found.values()];
  },
});
