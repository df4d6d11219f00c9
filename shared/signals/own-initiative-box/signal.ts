import { compilePhrases } from '../../facts/mentions.ts';
import { articleKind } from '../article.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { defineSignal, type Finding } from '../signal.ts';
import accessJson from './access.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };

const ownInitiative = compilePhrases(phrasesOf(json).all);
const access = compilePhrases(phrasesOf(accessJson).all);

export default defineSignal({
  id: 'own-initiative-box',
  means: 'wording',
  title: 'Has the client declare that it came at its own initiative',
  why: 'Art. 61(1) holds notwithstanding any clause or disclaimer: the declaration changes nothing, and shows that the firm expects visitors from the Union.',
  basis: ['mica-61-1-3', 'esma-rs-3-24'],
  limb: 'in-the-union',
  points: 'neither',
  strength: 'context',
  reads: ['dialogs', 'forms', 'text', 'document'],

  detect({ dialogs, forms, text, document }) {
    const boxes = [
      ...dialogs.dialogs.flatMap((dialog) => [
        ...dialog.boxes.map(({ label, where }) => ({ ...dialog, quote: label, where })),
        { ...dialog, quote: sentenceOf(dialog.text) },
      ]),
      ...forms.forms.flatMap((form) =>
        form.fields.map(({ label, where }) => ({ ...form, quote: label, where })),
      ),
    ].filter(({ quote }) => ownInitiative.find(quote).length > 0);

    // Ordinary text speaks of initiative in many ways; a clause also speaks of access or services.
    const clauses = articleKind(document)
      ? []
      : text.blocks
          .filter((block) => ownInitiative.find(block.text).length > 0)
          .map((block) => ({ ...block, quote: sentenceOf(block.text) }))
          .filter(({ quote }) => access.find(quote).length > 0);

    const found = new Map<string, Finding>();
    for (const spot of [...boxes, ...clauses]) {
      const finding = findingAt(spot, spot.quote, []);
      if (!found.has(finding.quote)) found.set(finding.quote, finding);
    }
    return [...found.values()];
  },
});

/** The sentence that speaks of initiative, out of a text of many. */
function sentenceOf(text: string): string {
  const sentences = text.match(/[^.!?;\n]+[.!?;\n]*/gu) ?? [text];
  return sentences.find((sentence) => ownInitiative.find(sentence).length > 0)?.trim() ?? text;
}
