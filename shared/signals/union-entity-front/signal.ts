import { compilePhrases } from '../../facts/mentions.ts';
import { articleKind } from '../article.ts';
import { cryptoPage } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { defineSignal, type Finding } from '../signal.ts';
import privacyJson from '../union-contact-details/phrases.json' with { type: 'json' };
import { weights } from '../weights.ts';
import { entitiesIn, outsideIn } from './entities-in.ts';
import movesJson from './moves.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };

const list = phrasesOf(json);
const serves = compilePhrases(list.all);
const reviewed = new Set(list.reviewed);
const moves = compilePhrases(phrasesOf(movesJson).all);
const privacy = compilePhrases(phrasesOf(privacyJson).all);
const europe =
  /(?<![\p{L}\d])(?:EU|UE|ES|EEA|EER|EWR|EEE|EØS|EES|EOG|EHP|ЕС|ЕЕ|Eur[oó]p|Evr[oó]p|Eirop|Euroop|Ewrop|Eoraip|Европ|Ευρωπ)/u;

export default defineSignal({
  id: 'union-entity-front',
  means: 'own-website',
  title: 'Serves its clients in the Union behind an entity of the Union',
  why: 'An entity of the Union in front of a firm of a third country leads clients in the Union to that firm; only the entity that is authorised may serve them.',
  basis: ['mica-61-1', 'esma-rs-2'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'strong',
  reads: ['text', 'document', 'links', 'forms'],

  detect({ text, document }, facts) {
    const kind = articleKind(document);
    if (kind !== undefined || cryptoPage(text.blocks, document, facts) === undefined) return [];
    const found = new Map<string, Finding>();
    let elsewhere: string | undefined;
    for (const block of text.blocks) {
      if (found.size >= weights.unionEntityFront.findings) break;
      const read = block.text.slice(0, weights.unionEntityFront.block);
      const served = serves.find(read)[0];
      const mention = served ?? moves.find(read)[0];
      if (mention === undefined) continue;
      const from = Math.max(0, mention.index - weights.unionEntityFront.around);
      const near = read.slice(
        from,
        mention.index + mention.length + weights.unionEntityFront.around,
      );
      // A representative under the GDPR serves no clients.
      if (privacy.find(near).length > 0 || (served === undefined && !europe.test(near))) continue;
      const { ofUnion, states } = entitiesIn(near);
      if (!ofUnion) continue;
      elsewhere ??=
        text.blocks
          .map((each) => outsideIn(each.text.slice(0, weights.unionEntityFront.block)))
          .find((words) => words !== undefined) ?? '';
      const strong = elsewhere !== '' && reviewed.has(mention.phrase);
      const why =
        elsewhere === ''
          ? 'The words name an entity of the Union that serves clients there; whether a firm of a third country stands behind it is not told on this page.'
          : `An entity of the Union serves clients there, and the same page names one from elsewhere (${elsewhere}).`;
      const quote = near === read ? read : near.trim();
      found.set(
        quote,
        findingAt(block, quote, states, { strength: strong ? 'strong' : 'indication', why }),
      );
    }
    return [...found.values()];
  },
});
