import type { Facts } from '../facts/facts.ts';
import type { Arrival } from '../observation/arrival.ts';
import type { PartName, Parts } from '../observation/parts.ts';
import type { Box } from '../observation/place.ts';
import type { MemberState } from '../reference/member-state.ts';
import type { Provision } from '../reference/provisions.ts';

/** How far one finding goes on its own, in the order of the guidelines' own language. */
export const strengths = ['context', 'indication', 'strong', 'deemed'] as const;
export type Strength = (typeof strengths)[number];

/** The kinds of means by which a client can be solicited (guideline 1), closed. */
export const means = {
  'own-website': 'Own website',
  advertising: 'Advertising',
  app: 'Mobile application',
  'social-media': 'Social media',
  messaging: 'Messaging and e-mail',
  events: 'Events',
  sponsorship: 'Sponsorship',
  affiliation: 'Affiliation and influencers',
  education: 'Educational material',
  'search-engine': 'Search-engine optimisation',
  access: 'Access and refusals',
  wording: 'Disclaimers and tick boxes',
} as const;
export type Means = keyof typeof means;

export type Limb = 'promotion' | 'in-the-union';
type Points = 'towards' | 'away' | 'neither';

/** One thing seen that bears on solicitation: its words, its place, and whom it concerns. */
export type Finding = {
  quote: string;
  where: string;
  frame?: string;
  box?: Box;
  memberStates: readonly MemberState[];
  /** Where this finding goes less far than its signal at its best. */
  strength?: Strength;
  /** One sentence for this finding where the signal's own says too little. */
  why?: string;
};

/** The named parts of an observation, all of them present, and how the visit arrived. */
type Seen<Reads extends PartName> = { [Name in Reads]: Parts[Name] } & { arrival: Arrival };

export type Signal<Reads extends PartName = PartName> = {
  /** The name of its folder: the noun of what is seen, no verb, no firm's name. */
  id: string;
  means: Means;
  title: string;
  /** One sentence that a supervisor can quote. */
  why: string;
  basis: readonly [Provision, ...Provision[]];
  /** Which half of Article 61(1) it bears on. */
  limb: Limb;
  /** `neither`: noted and shown, never counted (disclaimers, tick boxes). */
  points: Points;
  /** The furthest that a finding of it goes. */
  strength: Strength;
  reads: readonly Reads[];
  /** Pure: no clock, no network, no firm, no other signal. */
  detect(seen: Seen<Reads>, facts: Facts): Finding[];
};

/** Gives a signal its type; the parts that `detect` may touch are those that `reads` names. */
export function defineSignal<const Reads extends PartName>(signal: Signal<Reads>): Signal {
  return signal as unknown as Signal;
}
