import { findingAt } from '../finding-at.ts';
import { promotionSetting } from '../promotion-setting.ts';
import { quoteOf } from '../quote-of.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { lessonOf } from './is-educational.ts';
import { leadsOf } from './leads-of.ts';
import { numbers } from './numbers.ts';

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
    if (setting === undefined) return [];

    const found = new Map<string, Finding>();
    for (const lead of leadsOf({ links, forms }, facts)) {
      if (found.size >= numbers.mostLeads) break;
      const strength = lesson.reviewed && setting.offers ? lead.strength : 'indication';
      const why = `The page teaches (“${quoteOf(lesson.title)}”) and holds ${lead.what}: its reader is directed to a firm.`;
      const key = lead.quote.toLowerCase();
      if (!found.has(key)) found.set(key, findingAt(lead, lead.quote, [], { strength, why }));
    }
    return [...found.values()];
  },
});
