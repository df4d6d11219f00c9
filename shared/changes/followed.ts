import type { AssessedFinding } from '../assessment/assessment.ts';
import type { FollowedFinding } from './changes.ts';
import type { SeenItem } from './seen-items.ts';

/** The last that is known of a finding for one viewer. */
export type Known = 'shown' | 'not-shown' | 'refused' | 'page-gone';

/** A finding while it is followed from run to run. */
export type Followed = Pick<SeenItem, 'words' | 'wheres' | 'memberStates' | 'page' | 'url'> & {
  number: number;
  finding: AssessedFinding;
  firstSeen: string;
  lastSeen: string;
  course: FollowedFinding['course'];
  /** Its words as each run that changed them had them. */
  wordings: { run: string; quote: string }[];
  /** By viewer: what was last known, in which run, and at which page the visit ended when shown. */
  known: Map<string, { is: Known; run: string; final: string }>;
  /** Whether nobody is shown it any more. */
  gone: boolean;
};

/** Begins to follow a finding that no earlier run saw. */
export function followed(item: SeenItem, number: number, run: string): Followed {
  const { words, wheres, memberStates, page, url, finding } = item;
  return {
    words,
    wheres,
    memberStates,
    page,
    url,
    number,
    finding,
    firstSeen: run,
    lastSeen: run,
    course: [],
    wordings: [{ run, quote: finding.quote }],
    known: new Map(),
    gone: false,
  };
}
