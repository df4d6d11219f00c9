import { compilePhrases } from '../../facts/mentions.ts';
import type { TextBlock } from '../../observation/text.ts';
import { phrasesOf } from '../phrases.ts';
import { weights } from '../weights.ts';
import accountJson from './account.json' with { type: 'json' };
import actionsJson from './actions.json' with { type: 'json' };
import { namesDealing } from './dealings.ts';
import { isExchangePart } from './menu-of.ts';
import { speaksOfCrypto } from './speaks-of-crypto.ts';

const actions = compilePhrases(phrasesOf(actionsJson).all);
const account = compilePhrases(phrasesOf(accountJson).all);
const { menu, menuEntry } = weights.dealings;

/**
 * Whether the frame of a page is that of a firm: its menu deals in crypto-assets more than once, by
 * name or by the parts of an exchange, and takes clients besides, or it deals and opens accounts. A
 * newspaper's lists its sections.
 */
export function isFrameOfFirm(blocks: readonly TextBlock[]): boolean {
  const dealt = new Set<string>();
  let plain = false;
  let takes = false;
  let opens = false;
  for (const { region, kind, text } of blocks) {
    if (region === 'main' || region === 'dialog' || text.length > menuEntry) continue;
    if (kind !== 'link' && kind !== 'button') continue;
    const part = isExchangePart(text);
    if (part || namesDealing(text)) {
      dealt.add(text.toLowerCase());
      plain ||= part || speaksOfCrypto(text);
    } else if (actions.find(text).length > 0) {
      takes = true;
      // A paper's readers open no accounts.
      opens ||= account.find(text).length > 0;
    }
  }
  return takes && (plain ? dealt.size >= menu : opens && dealt.size > 0);
}
