import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { Parts } from '../../observation/parts.ts';
import type { TextBlock } from '../../observation/text.ts';
import { articleKind } from '../article.ts';
import { namesCrypto } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { sentenceAround } from '../sentence-around.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { weights } from '../weights.ts';
import acceptsJson from './accepts.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };

const disclaimers = compilePhrases(phrasesOf(json).all);
const accepts = compilePhrases(phrasesOf(acceptsJson).all);

type Written = Pick<TextBlock, 'text' | 'where' | 'frame' | 'box'>;

export default defineSignal({
  id: 'risk-disclaimer',
  means: 'wording',
  title: 'Disclaims advice or warns of risk',
  why: 'That a page calls itself no advice, warns of risk or has its terms accepted makes it no less a promotion: Art. 61(1) holds notwithstanding any clause or disclaimer.',
  basis: ['mica-61-1-3', 'esma-rs-3-24'],
  limb: 'promotion',
  points: 'neither',
  strength: 'context',
  reads: ['text', 'dialogs', 'forms', 'document', 'links'],

  detect({ text, dialogs, forms, document }, facts) {
    if (articleKind(document) === 'news' || !isOfCrypto(text, document, facts)) return [];
    const found = new Map<string, Finding>();
    const put = (written: Written, quote: string, why?: string) => {
      if (found.size >= weights.riskDisclaimer.most) return;
      const finding = findingAt(written, quote, [], why === undefined ? {} : { why });
      if (!found.has(finding.quote)) found.set(finding.quote, finding);
    };
    for (const box of tickBoxes(dialogs, forms)) {
      const words = [...disclaimers.find(box.text), ...accepts.find(box.text)];
      if (words.length === 0) continue;
      put(
        box,
        box.text,
        'A tick box that the visitor has to set changes nothing in what was promoted.',
      );
    }
    for (const written of [...dialogs.dialogs, ...text.blocks]) {
      // A link in a footer leads to a disclaimer and is none.
      if ('kind' in written && written.kind === 'link') continue;
      const [mention] = disclaimers.find(written.text);
      if (mention !== undefined) put(written, sentenceAround(written.text, mention));
    }
    return [...found.values()];
  },
});

function isOfCrypto(
  { blocks }: Parts['text'],
  { title }: Parts['document'],
  { servicesOffered }: Facts,
): boolean {
  if (servicesOffered.length > 0 || namesCrypto(title)) return true;
  return blocks.some(({ text }) => namesCrypto(text));
}

function tickBoxes({ dialogs }: Parts['dialogs'], { forms }: Parts['forms']): Written[] {
  const inDialogs = dialogs.flatMap((dialog) =>
    dialog.boxes.map(({ label, where }) => ({ ...dialog, text: label, where })),
  );
  const inForms = forms.flatMap((form) =>
    form.fields
      .filter(({ type }) => type === 'checkbox')
      .map(({ label, where }) => ({ ...form, text: label, where })),
  );
  return [...inDialogs, ...inForms];
}
