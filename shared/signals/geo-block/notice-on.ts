import * as z from 'zod/mini';
import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { TextBlock } from '../../observation/text.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { tableOf } from '../../reference/table.ts';
import { findingAt } from '../finding-at.ts';
import { languageSpoken } from '../language-spoken.ts';
import { phrasesOf } from '../phrases.ts';
import { sentenceAround } from '../sentence-around.ts';
import type { Finding } from '../signal.ts';
import { statesNamed } from '../states-named.ts';
import { weights } from '../weights.ts';
import namedJson from './named.json' with { type: 'json' };
import partialJson from './partial.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };
import signaturesJson from './signatures.json' with { type: 'json' };
import tellingJson from './telling.json' with { type: 'json' };

const Signature = z.object({
  /** Whose refusal it is. */
  name: z.string(),
  words: z.array(z.string()),
  why: z.string(),
});
const signatures = tableOf(Signature)
  .parse(signaturesJson)
  .rows.map((row) => ({ ...row, matcher: compilePhrases(row.words) }));

const list = phrasesOf(json);
const named = phrasesOf(namedJson);
const lists = {
  notice: compilePhrases(list.all),
  reviewed: compilePhrases([...list.reviewed, ...named.reviewed]),
  named: compilePhrases(named.all),
  partial: compilePhrases(phrasesOf(partialJson).all),
};
const telling = new Map(
  Object.entries(phrasesOf(tellingJson).byLanguage).map(
    ([language, words]) => [language, compilePhrases(words)] as const,
  ),
);

type Written = Pick<TextBlock, 'text' | 'where' | 'frame' | 'box'>;

/** The first words that refuse the visitor for the place they are in, or that name states refused. */
export function noticeOn(blocks: readonly Written[], facts: Facts): Finding | undefined {
  for (const block of blocks) {
    const head = block.text.slice(0, weights.geoBlock.characters);
    for (const { matcher, why } of signatures) {
      if (matcher.find(head).length === 0) continue;
      return findingAt(block, head, addressed(head), { strength: 'strong', why });
    }
    for (const mention of [...lists.notice.find(head), ...lists.named.find(head)]) {
      const sentence = sentenceAround(head, mention);
      if (lists.partial.find(sentence).length > 0 || tellsOf(sentence, mention.phrase)) continue;
      const states = statesNamed(sentence, languageSpoken(facts, named, mention.phrase));
      const toVisitor = lists.notice.find(sentence).length > 0;
      if (!toVisitor && states.members.length === 0 && !states.union) continue;
      const strength = lists.reviewed.find(sentence).length > 0 ? 'strong' : 'indication';
      return findingAt(block, sentence, states.members, { strength });
    }
  }
  return undefined;
}

/** Whether a sentence tells when or asks why a place is refused, in the language of its words. */
function tellsOf(sentence: string, phrase: string): boolean {
  if (sentence.endsWith('?')) return true;
  return [list, named].some(({ byLanguage }) =>
    Object.entries(byLanguage).some(
      ([language, phrases]) =>
        phrases.includes(phrase) &&
        telling.get(language)?.find(sentence.slice(0, 40))[0]?.index === 0,
    ),
  );
}

/** The state that Cloudflare names: `your IP address is in (DE)`. */
function addressed(text: string): MemberState[] {
  const code = /\bis in \(([A-Z]{2})\)/u.exec(text)?.[1];
  return code !== undefined && isMemberState(code) ? [code] : [];
}
