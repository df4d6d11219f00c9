import { compilePhrases, type Mention } from '../../facts/mentions.ts';
import type { TextBlock } from '../../observation/text.ts';
import { articleKind } from '../article.ts';
import { cryptoPage, namesCrypto } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { languageSpoken } from '../language-spoken.ts';
import { phrasesOf } from '../phrases.ts';
import { sentenceAround } from '../sentence-around.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { statesNamed } from '../states-named.ts';
import { weights } from '../weights.ts';
import forbidsJson from './forbids.json' with { type: 'json' };
import negationJson from './negation.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };
import purposeJson from './purpose.json' with { type: 'json' };

const limits = weights.vpnAdvice;
const list = phrasesOf(json);
const advice = compilePhrases(list.all);
const purpose = compilePhrases(phrasesOf(purposeJson).all);
const negation = compilePhrases(phrasesOf(negationJson).all);
const forbids = compilePhrases(phrasesOf(forbidsJson).all);
const vpn = compilePhrases(['vpn', 'vpns']);

export default defineSignal({
  id: 'vpn-advice',
  means: 'access',
  title: 'Tells visitors how to get round a block',
  why: 'Advice to use a VPN or another address of the site takes back the refusal that it gets round.',
  basis: ['mica-61-1', 'esma-rs-1-12'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'indication',
  reads: ['text', 'dialogs', 'document', 'links', 'forms'],

  detect({ text, dialogs, document }, facts) {
    if (articleKind(document) === 'news') return [];
    const written = [...dialogs.dialogs, ...text.blocks];
    const advising = written.filter((each) => advice.find(each.text).length > 0);
    if (advising.length === 0 || isAboutVpns(text.blocks)) return [];
    if (cryptoPage(text.blocks, document, facts) === undefined) return [];

    const found = new Map<string, Finding>();
    let mentions = 0;
    for (const each of advising) {
      for (const mention of advice.find(each.text)) {
        mentions += 1;
        if (mentions > limits.mentions || found.size >= limits.most) return [...found.values()];
        if (!isMeant(each.text, mention)) continue;
        const sentence = sentenceAround(each.text, mention);
        const language = languageSpoken(facts, list, mention.phrase);
        const finding = findingAt(each, sentence, statesNamed(sentence, language).members);
        if (!found.has(finding.quote)) found.set(finding.quote, finding);
      }
    }
    return [...found.values()];
  },
});

/** A page on VPNs, or of a maker of one, speaks more of them than of crypto-assets. */
function isAboutVpns(blocks: readonly TextBlock[]): boolean {
  let naming = 0;
  let crypto = 0;
  for (const { text } of blocks) {
    if (vpn.find(text).length > 0) naming += 1;
    if (namesCrypto(text)) crypto += 1;
  }
  return naming >= limits.blocksOfAVpnPage && naming > crypto;
}

/** Advice is meant where it gets round a block, is not turned round and not forbidden. */
function isMeant(text: string, mention: Mention): boolean {
  const { index, length } = mention;
  const around = text.slice(Math.max(0, index - limits.around), index + length + limits.around);
  if (purpose.find(around).length === 0) return false;
  if (forbids.find(sentenceAround(text, mention)).length > 0) return false;
  const clause =
    text
      .slice(Math.max(0, index - limits.around), index)
      .split(/[,;:.!?()–—]/u)
      .at(-1) ?? '';
  const before = clause.trim().split(/\s+/u).slice(-limits.wordsBefore).join(' ');
  return negation.find(before).length === 0;
}
