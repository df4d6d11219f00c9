import { type Provision, provisions } from '../../reference/provisions.ts';
import type { Limb, Means, Strength } from '../../signals/signal.ts';
import type { AssessedFinding } from '../assessment.ts';

/** What an ad repository's record can show; no page is looked at, so these detect nothing themselves. */
type AdSignal = {
  title: string;
  why: string;
  basis: readonly [Provision, ...Provision[]];
  limb: Limb;
  points: 'towards' | 'away';
};

const basis = ['mica-61-1', 'esma-rs-1-12'] as const satisfies readonly Provision[];
const means: Means = 'advertising';

export const adSignals = {
  'targeted-ad': {
    title: 'Advertises to persons in a state that was chosen',
    why: 'The record of the platform shows that the state was chosen as a target, and that the advertisement was delivered there.',
    basis,
    limb: 'in-the-union',
    points: 'towards',
  },
  'placed-ad': {
    title: 'Advertises by place, and was delivered in the Union',
    why: 'The record of the platform shows that places were chosen, not which, and that the advertisement was delivered in the state.',
    basis,
    limb: 'in-the-union',
    points: 'towards',
  },
  'delivered-ad': {
    title: 'Was advertised to persons in the Union',
    why: 'The record of the platform shows that the advertisement was delivered in the state. A campaign that leaves the Union in reaches it.',
    basis: ['mica-61-1', 'esma-rs-1-13'],
    limb: 'in-the-union',
    points: 'towards',
  },
  advertisement: {
    title: 'Pays for advertisements',
    why: 'The firm, or whoever acts on its behalf, paid for an advertisement that was delivered in the Union. Advertising of the brand alone may solicit.',
    basis: ['mica-61-1', 'esma-rs-1-12', 'esma-rs-1-13'],
    limb: 'promotion',
    points: 'towards',
  },
  'excluded-place': {
    title: 'Leaves states of the Union out of its advertising',
    why: 'The record of the platform shows that the advertiser left the state out.',
    basis,
    limb: 'in-the-union',
    points: 'away',
  },
} as const satisfies Record<string, AdSignal>;

export type AdSignalId = keyof typeof adSignals;

type Seen = Pick<AssessedFinding, 'memberStates' | 'quote' | 'where' | 'url'> & {
  strength: Strength;
  why: string;
};

/** A finding that rests on the record of an ad and on no visit. */
export function adFinding(signal: AdSignalId, seen: Seen): AssessedFinding {
  const { title, basis: provisionIds, limb, points } = adSignals[signal];
  return {
    signal,
    title,
    means,
    limb,
    points,
    ...seen,
    visit: '',
    basis: provisionIds.map((provision) => provisions[provision]),
  };
}
