import type { VisitRecord } from '../shared/case/case.ts';

/** What a crawl tells while it runs, for a progress display or a log. */
export type CrawlEvent =
  | { kind: 'crawl-started'; folder: string; personas: string[]; remarks: string[] }
  | { kind: 'visit-started'; id: string; url: string; persona: string }
  | {
      kind: 'visit-finished';
      id: string;
      url: string;
      persona: string;
      outcome: VisitRecord['outcome'];
      because?: string;
      /** Why it does not count: it left from a wrong or a changing country. */
      void?: string;
      milliseconds: number;
      problems: number;
    }
  | { kind: 'visit-skipped'; id: string; url: string; persona: string; because: string }
  /** Done in an earlier run of the same crawl. */
  | { kind: 'visit-known'; id: string; url: string; persona: string }
  /** All pages of a site are known; every persona visits these. */
  | { kind: 'site-settled'; site: string; pages: number; persona: string }
  /** Before the first visit of a geo matrix: what it takes, in figures and in words. */
  | {
      kind: 'matrix-planned';
      blocks: number;
      arms: number;
      stops: number;
      visits: number;
      seed: number;
      estimate: string;
    }
  | { kind: 'block-started'; url: string; block: number; of: number; visits: number }
  | {
      kind: 'block-finished';
      url: string;
      block: number;
      of: number;
      visits: number;
      /** Visits of the block that took place nowhere, or that do not count. */
      missing: number;
      milliseconds: number;
    }
  /** The exit was down, or not where it should be: once more by another one of the country. */
  | {
      kind: 'visit-repeated';
      id: string;
      url: string;
      persona: string;
      because: string;
      exit: string;
    }
  | { kind: 'browser-replaced'; because: string }
  /** The links of a promoter were followed; `goesOn` are those of the firms that have a case already. */
  | {
      kind: 'promoter-seen';
      url: string;
      pages: number;
      links: number;
      firms: string[];
      goesOn: string[];
    }
  | { kind: 'stopping' };

/** What a crawl came to. Where each visit went is in the case folder. */
export type CrawlResult = {
  folder: string;
  arrived: number;
  turnedAway: number;
  unreachable: number;
  skipped: number;
  /** Visits that should have taken place and did not: exit or browser failed, or unreachable. */
  failed: number;
  /** Those of them that failed because an exit was down or refused us. */
  exitFailed: number;
  /** Visits that left from a wrong or a changing country: kept, marked, and counted nowhere else. */
  voided: number;
  /** Visits that an earlier run had done already and that are counted above. */
  known: number;
  /** Stopped before its end; the same command resumes. */
  stopped: boolean;
};
