import type { Region } from '../../observation/place.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { findingAt } from '../finding-at.ts';
import { defineSignal } from '../signal.ts';
import { weights } from '../weights.ts';
import { flagOf, flagsIn } from './flags-in.ts';
import { namedBy } from './named-by.ts';

type Shown = { where: string; frame?: string; quote: string; country: string };
const limits = weights.unionFlags;

export default defineSignal({
  id: 'union-flags',
  means: 'own-website',
  title: 'Shows flags or names of member states in its menus',
  why: 'A flag or the name of a member state in a menu of languages or regions often stands for a language only; it is context for other findings.',
  basis: ['esma-rs-supervision'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'context',
  reads: ['images', 'links', 'text'],

  detect({ images, links, text }) {
    const shown: Shown[] = [];
    for (const image of images.images) {
      const country = flagOf(image.src);
      if (country !== undefined && isMenu(image)) {
        shown.push({ ...image, quote: image.alt || image.src, country });
      }
    }
    const written = [...links.links, ...text.blocks.filter(({ kind }) => kind === 'button')];
    for (const each of written) {
      if (!isMenu(each) || each.text.length > limits.entry) continue;
      for (const country of flagsIn(each.text)) {
        shown.push({ ...each, quote: each.text, country });
      }
    }
    const names = written.flatMap((each): Shown[] => {
      const country = isMenu(each) && each.text.length <= limits.entry && namedBy(each.text);
      return country ? [{ ...each, quote: each.text, country }] : [];
    });
    // One name alone is a heading of the news; a menu offers a choice.
    const isChoice = new Set(names.map(({ country }) => country)).size > 1;
    const all = isChoice ? [...shown, ...names] : shown;
    const countries = new Set(all.map(({ country }) => country));
    if (countries.size > limits.statesOfTheWorld) return [];
    const ofUnion = all.filter((each): each is Shown & { country: MemberState } =>
      isMemberState(each.country),
    );
    const [first] = ofUnion;
    if (first === undefined) return [];
    const quotes = [...new Set(ofUnion.map(({ quote }) => quote.trim()))];
    const quote = quotes.slice(0, limits.quoted).join(', ');
    return [
      findingAt(
        first,
        quote,
        ofUnion.map(({ country }) => country),
      ),
    ];
  },
});

/** Menus of languages and regions stand in headers, footers and windows; flags in text tell of things. */
function isMenu({ region }: { region?: Region }): boolean {
  return region !== undefined && region !== 'main';
}
