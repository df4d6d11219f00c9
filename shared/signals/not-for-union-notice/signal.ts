import type { Facts } from '../../facts/facts.ts';
import { compilePhrases, type Matcher } from '../../facts/mentions.ts';
import type { Parts } from '../../observation/parts.ts';
import type { TextBlock } from '../../observation/text.ts';
import { articleKind } from '../article.ts';
import { namesCrypto } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { languageSpoken } from '../language-spoken.ts';
import { type PhraseList, phrasesOf } from '../phrases.ts';
import { sentenceAround } from '../sentence-around.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { statesNamed } from '../states-named.ts';
import { weights } from '../weights.ts';
import declaresJson from './declares.json' with { type: 'json' };
import directedJson from './directed.json' with { type: 'json' };
import offerJson from './offer.json' with { type: 'json' };

type Wording = { list: PhraseList; words: Matcher };
const wordingOf = (json: unknown): Wording => {
  const list = phrasesOf(json);
  return { list, words: compilePhrases(list.all) };
};
const directed = wordingOf(directedJson);
const offer = wordingOf(offerJson);
const declares = wordingOf(declaresJson);

type Written = Pick<TextBlock, 'text' | 'where' | 'frame' | 'box'>;

export default defineSignal({
  id: 'not-for-union-notice',
  means: 'wording',
  title: 'Says that it is not meant for persons in the Union',
  why: 'A notice that the page is not directed at persons in the Union cannot supersede contrary facts; alone it proves nothing either way.',
  basis: ['mica-61-1-3', 'esma-rs-3-24'],
  limb: 'in-the-union',
  points: 'neither',
  strength: 'context',
  reads: ['text', 'dialogs', 'forms', 'document', 'links'],

  detect({ text, dialogs, forms, document }, facts) {
    if (articleKind(document) === 'news') return [];
    const found = new Map<string, Finding>();
    const put = (finding: Finding | undefined) => {
      if (finding === undefined || found.size >= weights.notForUnionNotice.most) return;
      if (!found.has(finding.quote)) found.set(finding.quote, finding);
    };
    for (const box of tickBoxes(dialogs, forms)) {
      put(notice(box, declares, facts) ?? notice(box, directed, facts));
    }
    for (const written of [...dialogs.dialogs, ...text.blocks])
      put(notice(written, directed, facts));
    if (found.size === 0 && articleKind(document) === undefined && isOfCrypto(text, facts)) {
      for (const block of text.blocks) put(noOffer(block));
    }
    return [...found.values()];
  },
});

function isOfCrypto({ blocks }: Parts['text'], { servicesOffered }: Facts): boolean {
  return servicesOffered.length > 0 || blocks.some(({ text }) => namesCrypto(text));
}

function tickBoxes({ dialogs }: Parts['dialogs'], { forms }: Parts['forms']): Written[] {
  const inDialogs = dialogs.flatMap((dialog) =>
    dialog.boxes.map(({ label, where }) => ({ ...dialog, text: label, where })),
  );
  const inForms = forms.flatMap((form) =>
    form.fields
      .filter(({ type }) => type === 'checkbox' || type === 'radio')
      .map(({ label, where }) => ({ ...form, text: label, where })),
  );
  return [...inDialogs, ...inForms];
}

/** Words that turn somebody away count where those turned away are in the Union. */
function notice(written: Written, { words, list }: Wording, facts: Facts): Finding | undefined {
  for (const mention of words.find(written.text)) {
    const sentence = sentenceAround(written.text, mention);
    const states = statesNamed(sentence, languageSpoken(facts, list, mention.phrase));
    if (states.members.length === 0 && !states.union) continue;
    return findingAt(written, sentence, states.members);
  }
  return undefined;
}

function noOffer(block: TextBlock): Finding | undefined {
  const [mention] = offer.words.find(block.text);
  if (mention === undefined) return undefined;
  const why =
    'Words that call an offer none change nothing where the page promotes a service; they name no state.';
  return findingAt(block, sentenceAround(block.text, mention), [], { why });
}
