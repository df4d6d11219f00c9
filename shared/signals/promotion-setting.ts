import type { Facts } from '../facts/facts.ts';
import { compilePhrases } from '../facts/mentions.ts';
import type { Parts } from '../observation/parts.ts';
import bettingJson from './betting-words.json' with { type: 'json' };
import { isForReading, isNews } from './crypto-service-offer/is-for-reading.ts';
import { headsOf } from './heads-of.ts';
import { isVacancy } from './is-vacancy.ts';
import { phrasesOf } from './phrases.ts';
import warningJson from './warning-words.json' with { type: 'json' };
import { weights } from './weights.ts';

const warnings = compilePhrases(phrasesOf(warningJson).all);
const betting = compilePhrases(phrasesOf(bettingJson).all);

/** What the words of a page can promote: whether it offers services, and whether it is to be read. */
export type PromotionSetting = { offers: boolean; forReading: boolean };

/**
 * The setting in which a page's promotional words stand; undefined where they promote no crypto-asset
 * service whatever they say: in news, in a warning, on a page for betting or one that offers work.
 */
export function promotionSetting(
  page: Pick<Parts, 'document' | 'text'>,
  facts: Facts,
): PromotionSetting | undefined {
  // Many signals ask it of one page, which may be long.
  const before = known.get(facts);
  if (before?.document === page.document && before.text === page.text) return before.setting;
  const setting = settingOf(page, facts);
  known.set(facts, { ...page, setting });
  return setting;
}

type Known = Pick<Parts, 'document' | 'text'> & { setting: PromotionSetting | undefined };
const known = new WeakMap<Facts, Known>();

function settingOf(
  { document, text }: Pick<Parts, 'document' | 'text'>,
  facts: Facts,
): PromotionSetting | undefined {
  if (isNews(document, facts.url, text.blocks) || isVacancy(document, facts.url)) return undefined;
  // `Scam or serious?` asks, as reviews do that lead to the firm all the same.
  const says = headsOf(document, text).filter((words) => !words.includes('?'));
  if (says.some(speaksOtherwise)) return undefined;
  return {
    offers: offersServices(text.blocks, facts),
    forReading: isForReading(document, text.blocks, facts.url),
  };
}

/** Whether a text warns, denies, reports an end, or speaks of betting. */
export function speaksOtherwise(text: string): boolean {
  return warnings.find(text).length > 0 || betting.find(text).length > 0;
}

/** Services in a heading or on a button, or time and again; once in prose is a mention. */
function offersServices(
  blocks: Parts['text']['blocks'],
  { servicesOffered }: Pick<Facts, 'servicesOffered'>,
): boolean {
  if (servicesOffered.length >= weights.servicesOfAnOffer) return true;
  if (servicesOffered.length === 0) return false;
  const displayed = new Set(
    blocks
      .filter(({ kind }) => kind === 'heading' || kind === 'button')
      .map(({ where, frame }) => `${frame ?? ''} ${where}`),
  );
  return servicesOffered.some(({ where, frame }) => displayed.has(`${frame ?? ''} ${where}`));
}
