/**
 * The numbers by which a difference between places is believed, from the design of the geo matrix:
 * with five blocks a coin mimics a perfect split in 0.2 % of cases, with three in 3.1 %.
 */
export const limits = {
  /** Complete blocks from which on a difference can be geo-conditional; below it is screening. */
  blocks: 5,
  /** Complete blocks below which nothing is said. */
  blocksForScreening: 3,
  /** Share of the visits of one arm that agree; an arm that disagrees more is unstable. */
  stability: 0.8,
  /** False discovery rate over the whole run. */
  q: 0.05,
  /** The best that three against three can give; a clean difference beyond it is chance. */
  pForSuggestive: 0.1,
  /** At this p the arm that was visited twice differs from itself. */
  pOfNoise: 0.05,
  /** Different exits of the state. */
  exits: 2,
  /** Different exits of the controls. */
  controlExits: 1,
  /** Visits by one exit from which on it has a say of its own. */
  visitsOfAnExit: 3,
  /** Visits by one exit from which on it counts as having taken part. */
  visitsToTakePart: 2,
  /** At this p, and with shares this far apart, a thing sticks to single exits of one place. */
  sticking: { p: 0.01, apart: 0.6 },
  /** Where things stick to exits: chance at most that a coin for each exit sorts them by place. */
  chanceOfExits: 0.05,
  /** More versions of one quotation than this differ by the moment, not by place. */
  versionsOfAQuote: 3,
} as const;
