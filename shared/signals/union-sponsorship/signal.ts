import * as z from 'zod/mini';
import { compilePhrases } from '../../facts/mentions.ts';
import { isMemberState, type MemberState, memberStates } from '../../reference/member-state.ts';
import { tableOf } from '../../reference/table.ts';
import { articleKind } from '../article.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { defineSignal, type Finding } from '../signal.ts';
import firstPersonJson from './first-person.json' with { type: 'json' };
import gazetteerJson from './gazetteer.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };

const Row = z.object({
  name: z.string(),
  also: z.array(z.string()),
  /** A member state, or `EU` for what belongs to the whole Union. */
  state: z.enum([...memberStates, 'EU']),
  kind: z.string(),
});

const rows = new Map(
  tableOf(Row)
    .parse(gazetteerJson)
    .rows.flatMap((row) => [row.name, ...row.also].map((name) => [name, row] as const)),
);
const names = compilePhrases([...rows.keys()]);
const list = phrasesOf(json);
const partnership = compilePhrases(list.all);
const reviewed = compilePhrases(list.reviewed);
const firstPerson = compilePhrases(phrasesOf(firstPersonJson).all);

export default defineSignal({
  id: 'union-sponsorship',
  means: 'sponsorship',
  title: 'Sponsors a club, a competition or an event of a member state',
  why: 'Sponsoring what people in a member state follow promotes the firm to them; brand advertising of a general nature may also be solicitation.',
  basis: ['mica-61-1', 'esma-rs-1-12', 'esma-rs-1-13'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'strong',
  reads: ['text', 'images', 'document', 'links', 'forms'],

  detect({ text, images, document }, facts) {
    const kind = articleKind(document);
    const offers =
      facts.servicesOffered.length > 0 ||
      facts.callsToAction.some((call) => call.kind !== 'sign-up' && call.kind !== 'download');
    if (kind === 'news' || !offers) return [];

    const found = new Map<string, Finding>();
    for (const block of text.blocks) {
      if (partnership.find(block.text).length === 0) continue;
      if (kind === 'article' && firstPerson.find(block.text).length === 0) continue;
      const strength = reviewed.find(block.text).length > 0 ? 'strong' : 'indication';
      for (const { phrase } of names.find(block.text)) {
        const row = rows.get(phrase);
        if (row === undefined || found.has(row.name)) continue;
        found.set(row.name, findingAt(block, block.text, statesOf(row.state), { strength }));
      }
    }

    // Logos under a heading such as "Our partners".
    const heading = text.blocks.some(
      (block) => block.kind === 'heading' && partnership.find(block.text).length > 0,
    );
    for (const image of heading && kind === undefined ? images.images : []) {
      for (const { phrase } of names.find(image.alt)) {
        const row = rows.get(phrase);
        if (row === undefined || found.has(row.name)) continue;
        const why = 'The logo stands on a page that speaks of the firm’s partners.';
        found.set(
          row.name,
          findingAt(image, image.alt, statesOf(row.state), { strength: 'indication', why }),
        );
      }
    }
    return [...found.values()];
  },
});

function statesOf(state: MemberState | 'EU'): MemberState[] {
  return isMemberState(state) ? [state] : [];
}
