/**
 * Where the evidence of queued runs lies for good, so that any worker can add to it. Work is always
 * done in a folder of this machine; a case has the same layout in either place.
 */
export type EvidenceStorage = {
  /** For messages. */
  name: string;
  /** Where a case lies for good. */
  address: (caseId: string) => string;
  /** The case on this machine. */
  folder: (caseId: string) => string;
  /** The names of all cases there. */
  cases: () => Promise<string[]>;
  /** Whether the case is there at all. */
  has: (caseId: string) => Promise<boolean>;
  /** Ids of the visits that are whole and whose id begins so. */
  visitsNamed: (caseId: string, start: string) => Promise<string[]>;
  /**
   * Brings what others have added to the case to this machine: all of it, one visit, its history,
   * what changed over its runs, or what reading it takes: everything but the captures of its visits.
   */
  bring: (
    caseId: string,
    what: 'case' | 'reading' | 'history' | 'changes' | { visit: string },
  ) => Promise<void>;
  /** Keeps what was done here: all that is not of a visit, one visit, or the history. */
  keep: (caseId: string, what: 'case' | 'history' | { visit: string }) => Promise<void>;
};
