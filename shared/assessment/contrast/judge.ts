import type { ContrastRow } from '../contrast-row.ts';
import type { ArmVisit } from './arm-visit.ts';
import { byExit } from './exits-agree.ts';
import { limits } from './limits.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { riskDifference } from './risk-difference.ts';
import { languageWords, oneOf, placeWords, testWords } from './row-words.ts';
import { decisive, type Weighed } from './weigh.ts';
import { whyUnstable } from './why-unstable.ts';

/** What the other visits of the site say of a thing's exits. */
export type Exits = {
  /** A place in which this thing is shown by some exits and not by others. */
  sticksIn?: string;
  /** Whether anything on this site is sorted by exit. */
  siteSticks: boolean;
  /** How likely a coin for each exit would sort them by place. */
  chance: number;
};

/** The row of a thing; undefined where the arms do not differ. */
export function judge(
  weighed: Weighed,
  exitsOf: (thing: Weighed) => Exits,
): ContrastRow | undefined {
  const { comparison, thing, counts, tests } = weighed;
  const row = { ...common(weighed), exits: exitsIn(decisive(comparison, 'place').state) };
  const unstable = whyUnstable(comparison, thing, counts);
  if (unstable !== undefined) {
    return { ...row, label: 'unstable', because: `${capital(unstable)}.` };
  }
  const pattern = patternOf(counts);
  if (pattern === 'none') return undefined;
  if (pattern !== 'language') return judgePlace(weighed, pattern, exitsOf);
  const { p, q = 1 } = tests.language;
  const words = languageWords(comparison, {
    here: { one: counts.own.one, other: counts.neutral.one },
    control: { one: counts.own.other, other: counts.neutral.other },
  });
  const because = `${words} ${testWords(p, q)}`;
  if (q <= limits.q) return { ...row, label: 'language-conditional', p, q, because };
  return { ...row, label: 'unstable', p, q, because: `${because} It may be chance.` };
}

function judgePlace(
  weighed: Weighed,
  pattern: Exclude<Pattern, 'none' | 'language'>,
  exitsOf: (thing: Weighed) => Exits,
): ContrastRow {
  const { comparison, thing, counts, tests } = weighed;
  const visits = decisive(comparison, pattern);
  const pair = counts[pairOf[pattern]];
  const { p, q = 1 } = tests[pattern];
  const { difference, interval } = riskDifference(pair);
  const exits = exitsIn(visits.state);
  const controls = [...new Set(visits.control.map(({ arm }) => arm.place))].sort().join(', ');
  const figures = { controls, exits, difference, interval };
  const words = [
    placeWords(comparison, pair, figures),
    testWords(p, q),
    ...languageOf(pattern, comparison.speaks),
  ];
  const row = {
    ...common(weighed),
    exits,
    p,
    q,
    riskDifference: difference,
    interval,
    ...sideBySide(visits, thing.seenBy, difference),
  };
  if (p > limits.pForSuggestive) {
    return { ...row, label: 'unstable', because: [...words, 'It may be chance.'].join(' ') };
  }
  const { chance, ...others } = exitsOf(weighed);
  const caveats = caveatsOf(weighed, { exits, q, chance, visits, ...others });
  const because = [
    ...words,
    `A site that tosses a coin for each address would sort these exits so in ${oneOf(chance)} cases.`,
    ...(visits.state.every(({ verified }) => verified)
      ? []
      : ['Not every exit was verified to be in its country.']),
    ...caveats,
  ].join(' ');
  return { ...row, label: caveats.length === 0 ? 'geo-conditional' : 'geo-suggestive', because };
}

const pairOf = { place: 'both', 'place-own': 'own', 'place-neutral': 'neutral' } as const;

/** What keeps a difference from being called geo-conditional, in words. */
function caveatsOf(
  { comparison }: Weighed,
  seen: Exits & { exits: number; q: number; visits: ReturnType<typeof decisive> },
): string[] {
  const { blocks, controlsRefused } = comparison;
  const controlExits = exitsIn(seen.visits.control);
  const byCoin = seen.siteSticks && seen.chance > limits.chanceOfExits;
  const reasons: [boolean, string][] = [
    [
      blocks < limits.blocks,
      `Screening only: ${blocks} complete blocks, ${limits.blocks} are the least to rest on.`,
    ],
    [seen.exits < limits.exits, 'One exit only: nothing tells its address from its country.'],
    [controlExits < limits.controlExits, 'Too few exits of the controls.'],
    [
      seen.q > limits.q,
      `Among all that was tested in this run it may be chance (q above ${limits.q}).`,
    ],
    [controlsRefused, 'Every control was itself turned away: the difference may be their ban.'],
    [seen.sticksIn !== undefined, `The same thing is sorted by exit in ${seen.sticksIn}.`],
    [
      byCoin,
      `The site sorts visitors by address, and ${oneOf(seen.chance)} is too often: it takes more exits.`,
    ],
  ];
  return reasons.filter(([applies]) => applies).map(([, words]) => words);
}

function common({ comparison, thing, counts }: Weighed) {
  return {
    signal: thing.signal,
    ...(thing.quote !== undefined && { quote: thing.quote }),
    stop: comparison.stop,
    memberStates: [comparison.state],
    speaks: comparison.speaks,
    blocks: comparison.blocks,
    seen: counts.seen,
  };
}

function exitsIn(visits: readonly ArmVisit[]): number {
  const counts = byExit(visits, new Set());
  return counts.filter(([, { of }]) => of >= limits.visitsToTakePart).length;
}

function languageOf(pattern: Pattern, speaks: string): string[] {
  if (pattern === 'place-own') return [`Only to those who speak as ${speaks}.`];
  return pattern === 'place-neutral' ? ['Only to those who speak English.'] : [];
}

/** The first visit that was shown a thing and the first of the other side that was not. */
function sideBySide(
  { state, control }: ReturnType<typeof decisive>,
  seenBy: ReadonlySet<string>,
  difference: number,
) {
  const [shownTo, keptFrom] = difference > 0 ? [state, control] : [control, state];
  const idsOf = (visits: readonly ArmVisit[]) => visits.map(({ id }) => id).sort();
  const shown = idsOf(shownTo).find((id) => seenBy.has(id));
  const without = idsOf(keptFrom).find((id) => !seenBy.has(id));
  return shown === undefined || without === undefined ? {} : { visits: { shown, without } };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
