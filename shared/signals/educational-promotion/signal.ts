import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { TextBlock } from '../../observation/text.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { promotionSetting } from '../promotion-setting.ts';
import { quoteOf } from '../quote-of.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { weights } from '../weights.ts';
import developerJson from './developer-words.json' with { type: 'json' };
import { lessonOf } from './is-educational.ts';
import { leadsOf } from './leads-of.ts';

const developerWords = compilePhrases(phrasesOf(developerJson).all);

export default defineSignal({
  id: 'educational-promotion',
  means: 'education',
  title: 'Leads the reader of educational material to a firm',
  why: 'Purely educational material is no solicitation; it promotes where its audience is directed to the firm.',
  basis: ['mica-61-1', 'esma-rs-1-17'],
  limb: 'promotion',
  points: 'towards',
  strength: 'strong',
  reads: ['text', 'links', 'forms', 'document'],

  detect({ text, links, forms, document }, facts) {
    const lesson = lessonOf({ text, document }, facts.url);
    if (lesson === undefined || facts.servicesOffered.length === 0) return [];
    const setting = promotionSetting({ text, document }, facts);
    if (setting === undefined || isForDevelopers(text.blocks, facts)) return [];

    const speaksOfServices =
      setting.offers ||
      facts.servicesOffered.length >= weights.educationalPromotion.servicesOfALesson;
    const found = new Map<string, Finding>();
    for (const lead of leadsOf({ text, links, forms }, facts)) {
      if (found.size >= weights.educationalPromotion.mostLeads) break;
      const strength = lesson.reviewed && speaksOfServices ? lead.strength : 'indication';
      const why = `The page teaches (“${quoteOf(lesson.title)}”) and holds ${lead.what}: its reader is directed to a firm.`;
      const key = lead.quote.toLowerCase();
      if (!found.has(key)) found.set(key, findingAt(lead, lead.quote, [], { strength, why }));
    }
    return [...found.values()];
  },
});

/** Whether the page speaks of building software more than of services. */
function isForDevelopers(blocks: readonly TextBlock[], { servicesOffered }: Facts): boolean {
  const enough = servicesOffered.length * weights.educationalPromotion.developerWordsToService;
  let words = 0;
  for (const { text } of blocks) {
    if (words > enough) return true;
    words += developerWords.find(text).length;
  }
  return words > enough;
}
