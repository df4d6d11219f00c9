import type { Facts } from '../../facts/facts.ts';
import type { TextBlock } from '../../observation/text.ts';
import { phrasesOf } from '../phrases.ts';
import { weights } from '../weights.ts';
import dealingJson from './dealing.json' with { type: 'json' };
import { type Described, type Evidence, evidenceOn, type PageParts } from './evidence-on.ts';
import { hasStem } from './has-stem.ts';
import type { TakenOn } from './taken-on.ts';

const dealing = phrasesOf(dealingJson);
const { dealings: limits } = weights;

/** What shows, whatever the wording, that a page deals in crypto-assets and takes clients. */
export type Dealings = {
  /** How many independent kinds of evidence there are. */
  kinds: number;
  /** Whether its menu or its terms leave no doubt that the site is that of a firm which deals. */
  plainlyFirm: boolean;
  /** The block that shows the dealing best. */
  spoken: TextBlock;
  /** The control, form or link by which a client is taken. */
  taken: TakenOn;
  /** Set where no native reader has seen the stems of the page's language. */
  unreviewed: boolean;
};

/**
 * Reads the build of a page and not its phrases. Its subject is crypto-assets, it takes clients, and
 * of these it shows several: dealing displayed in a heading, in its menu and in its slogans, terms
 * with figures, how it is paid, whom it asks to prove who they are, and a control of its own among them.
 */
export function dealingsOn(
  seen: PageParts,
  document: Described,
  facts: Facts,
): Dealings | undefined {
  const before = known.get(facts);
  if (before?.blocks === seen.blocks) return before.dealings;
  const dealings = weighed(evidenceOn(seen, document, facts), facts);
  known.set(facts, { blocks: seen.blocks, dealings });
  return dealings;
}

/** Several signals ask it of one page. */
const known = new WeakMap<Facts, { blocks: PageParts['blocks']; dealings: Dealings | undefined }>();

function weighed(evidence: Evidence | undefined, facts: Facts): Dealings | undefined {
  if (evidence === undefined) return undefined;
  const { taken, shown, told, spoken } = evidence;
  const plainly = taken.inText && taken.plainly;
  const onboarding = count([
    shown.payment,
    shown.identity,
    shown.soon,
    shown.assortment,
    shown.operator,
  ]);
  // Long paragraphs report, unless the steps or the terms of becoming a client stand beside them.
  if (told >= limits.told && !shown.terms && !shown.menuClear && onboarding < limits.onboarding)
    return undefined;
  const displayed = shown.heading && shown.titled && taken.inText && !taken.isLink;
  if (!shown.term && !shown.menuClear && !plainly && onboarding === 0 && !displayed)
    return undefined;
  // The frame of any newspaper has a way to log in.
  if (!taken.inText && !shown.menuClear && onboarding === 0) return undefined;
  return {
    kinds: count(Object.values(shown)) + (plainly ? limits.plainly : 0),
    plainlyFirm: shown.menuClear || shown.terms,
    spoken,
    taken,
    unreviewed: dealingJson.unreviewed.includes(facts.languages.shares[0]?.language ?? 'en'),
  };
}

/** Whether words of a control say what one does there with crypto-assets, in any language. */
export function namesDealing(words: string): boolean {
  return Object.keys(dealing.byLanguage).some((language) => hasStem(dealing, language, words));
}

function count(evidence: readonly boolean[]): number {
  return evidence.filter(Boolean).length;
}
