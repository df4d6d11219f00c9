import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { Parts } from '../../observation/parts.ts';
import { phrasesOf } from '../phrases.ts';
import { weights } from '../weights.ts';
import { takesLogIns } from './taken-on.ts';
import { isSignUpAddress } from './takes-clients.ts';
import json from './wallet-software.json' with { type: 'json' };

const words = compilePhrases(phrasesOf(json).all);

/**
 * Whether a page is of software in which its user alone holds the keys: it speaks of them in several
 * ways, and opens no account. Recital 83 leaves its makers out.
 */
export function isWalletSoftware(
  { text, links, forms }: Pick<Parts, 'text' | 'links' | 'forms'>,
  facts: Facts,
): boolean {
  const opens =
    takesLogIns(links.links, facts) ||
    links.links.some(({ href }) => isSignUpAddress(href)) ||
    forms.forms.some(({ fields }) =>
      fields.some(({ type }) => type === 'email' || type === 'password'),
    );
  if (opens) return false;
  const said = new Set<string>();
  for (const block of text.blocks) {
    for (const { phrase } of words.find(block.text)) said.add(phrase);
    if (said.size >= weights.walletWords) return true;
  }
  return false;
}
