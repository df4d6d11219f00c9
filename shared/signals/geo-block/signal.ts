import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { Form } from '../../observation/forms.ts';
import type { TextBlock } from '../../observation/text.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { articleKind } from '../article.ts';
import { findingAt } from '../finding-at.ts';
import { languageSpoken } from '../language-spoken.ts';
import { phrasesOf } from '../phrases.ts';
import { sentenceAround } from '../sentence-around.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';
import { statesNamed } from '../states-named.ts';
import { weights } from '../weights.ts';
import namedJson from './named.json' with { type: 'json' };
import partialJson from './partial.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };
import signaturesJson from './signatures.json' with { type: 'json' };

const list = phrasesOf(json);
const named = phrasesOf(namedJson);
const lists = {
  notice: compilePhrases(list.all),
  reviewed: compilePhrases([...list.reviewed, ...named.reviewed]),
  named: compilePhrases(named.all),
  partial: compilePhrases(phrasesOf(partialJson).all),
  signature: compilePhrases(phrasesOf(signaturesJson).all),
};
const unavailableForLegalReasons = 451;

export default defineSignal({
  id: 'geo-block',
  means: 'access',
  title: 'Turns visitors away for the place they are in',
  why: 'A refusal that really works keeps persons situated there from the service; it points away from solicitation there, and is no safe harbour.',
  basis: ['mica-61-1', 'esma-rs-1'],
  limb: 'in-the-union',
  points: 'away',
  strength: 'strong',
  reads: ['text', 'document', 'dialogs', 'forms', 'links'],

  detect({ arrival, text, document, dialogs, forms }, facts) {
    const found: Finding[] = [];
    if (arrival.status === unavailableForLegalReasons) {
      const why = 'The site answered HTTP 451, Unavailable For Legal Reasons.';
      found.push(findingAt({ where: 'arrival' }, 'HTTP 451', [], { why }));
    }
    if (articleKind(document) === undefined && !takesClients(forms.forms, facts)) {
      const notice = onlyRefuses(text.blocks)
        ? noticeOn([{ text: document.title, where: 'head > title' }, ...text.blocks], facts)
        : undefined;
      if (notice !== undefined) found.push(notice);
    }
    for (const dialog of dialogs.dialogs) {
      // What can be closed is a notice; behind a window without a way out nothing can be reached.
      if (!dialog.covers || dialog.buttons.length > 0 || dialog.boxes.length > 0) continue;
      const refusal = noticeOn([dialog], facts);
      if (refusal === undefined) continue;
      const why = 'A window that covers the page and cannot be closed refuses the visitor.';
      found.push({ ...refusal, strength: 'indication', why });
      break;
    }
    return found;
  },
});

type Written = Pick<TextBlock, 'text' | 'where' | 'frame' | 'box'>;

/** Whether there is next to nothing on the page but its menus and its footer. */
function onlyRefuses(blocks: readonly TextBlock[]): boolean {
  let characters = 0;
  let count = 0;
  for (const { text, region, kind } of blocks) {
    if (region === 'header' || region === 'footer' || kind === 'link') continue;
    characters += text.length;
    count += 1;
    if (characters > weights.geoBlock.characters || count > weights.geoBlock.blocks) return false;
  }
  return true;
}

/** Where a client can still sign up or deal the visitor was not turned away. */
function takesClients(forms: readonly Form[], { callsToAction }: Facts): boolean {
  if (callsToAction.some(({ kind }) => kind !== 'download')) return true;
  return forms.some(({ fields }) => {
    const written = fields.filter(({ type }) => /^(?:text|email|tel|select.*)?$/u.test(type));
    const secret = fields.some(({ type }) => type === 'password');
    return secret || written.length >= weights.geoBlock.fieldsOfASignUp;
  });
}

function noticeOn(blocks: readonly Written[], facts: Facts): Finding | undefined {
  for (const block of blocks) {
    const head = block.text.slice(0, weights.geoBlock.characters);
    if (lists.signature.find(head).length > 0) {
      return findingAt(block, head, addressed(head), { strength: 'strong' });
    }
    for (const mention of [...lists.notice.find(head), ...lists.named.find(head)]) {
      const sentence = sentenceAround(head, mention);
      if (lists.partial.find(sentence).length > 0) continue;
      const states = statesNamed(sentence, languageSpoken(facts, named, mention.phrase));
      const toVisitor = lists.notice.find(sentence).length > 0;
      if (!toVisitor && states.members.length === 0 && !states.union) continue;
      const reviewed = lists.reviewed.find(sentence).length > 0;
      const strength: Strength = reviewed ? 'strong' : 'indication';
      return findingAt(block, sentence, states.members, { strength });
    }
  }
  return undefined;
}

/** The state that Cloudflare names: `your IP address is in (DE)`. */
function addressed(text: string): MemberState[] {
  const code = /\bis in \(([A-Z]{2})\)/u.exec(text)?.[1];
  return code !== undefined && isMemberState(code) ? [code] : [];
}
