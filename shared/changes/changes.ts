import * as z from 'zod/mini';
import { Verdict } from '../assessment/assessment.ts';
import { strengths } from '../signals/signal.ts';

/** A piece of a text that changed. */
export const WordPiece = z.object({ text: z.string(), is: z.enum(['same', 'added', 'removed']) });
export type WordPiece = z.infer<typeof WordPiece>;

/** What one run of a case says of a finding. Only `shown`, `not-shown`, `refused`, `page-gone` say anything. */
export const FindingState = z.enum(['shown', 'not-shown', 'refused', 'page-gone', 'gap', 'before']);
export type FindingState = z.infer<typeof FindingState>;

/** One finding over all runs. */
export const FollowedFinding = z.object({
  /** Counts from 1, in the order in which they were first seen. */
  number: z.number(),
  signal: z.string(),
  title: z.string(),
  means: z.string(),
  points: z.enum(['towards', 'away', 'neither']),
  limb: z.enum(['promotion', 'in-the-union']),
  strength: z.enum(strengths),
  memberStates: z.array(z.string()),
  /** Address of the page that was asked for. */
  page: z.string(),
  /** The latest words. */
  quote: z.string(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  /** Where it stands after the last run: `gap` where nothing was learnt since it was last shown. */
  now: FindingState,
  course: z.array(
    z.object({
      run: z.string(),
      is: FindingState,
      /** Persona ids that were shown it. */
      shownTo: z.array(z.string()),
      /** Visits that showed it, of those that read the page. */
      visits: z.number(),
      of: z.number(),
      because: z.optional(z.string()),
    }),
  ),
});
export type FollowedFinding = z.infer<typeof FollowedFinding>;

/** A block of text that is not what it was. */
export const TextChange = z.object({
  run: z.string(),
  /** The run that it is compared with: the last one that read the page as the same persona. */
  since: z.string(),
  page: z.string(),
  where: z.string(),
  seenBy: z.array(z.string()),
  matters: z.enum(['finding', 'call-to-action', 'price', 'countries']),
  change: z.enum(['changed', 'added', 'removed']),
  pieces: z.array(WordPiece),
});
export type TextChange = z.infer<typeof TextChange>;

const States = z.record(z.string(), Verdict);

/** What an assessment came to, by whichever rules. */
export const Came = z.object({
  tool: z.string(),
  verdict: Verdict,
  score: z.number(),
  memberStates: States,
});
export type Came = z.infer<typeof Came>;

/** One run, and what it comes to under today's rules and, where kept, under those of then. */
export const RunRow = z.object({
  run: z.string(),
  at: z.string(),
  visits: z.number(),
  /** Visits that say something, and those that say nothing. */
  read: z.number(),
  gaps: z.number(),
  today: Came,
  said: z.optional(Came),
  /** States whose verdict misses findings that could not be looked for; `whole` for the case. */
  open: z.array(z.string()),
});
export type RunRow = z.infer<typeof RunRow>;

const Named = z.object({ signal: z.string(), page: z.string(), quote: z.string() });

/** What the rules of today say otherwise of the observations of a run. */
export const RuleDifference = z.object({
  run: z.string(),
  said: Came,
  today: Came,
  /** Found then and not today, and the reverse. */
  onlyThen: z.array(Named),
  onlyToday: z.array(Named),
});
export type RuleDifference = z.infer<typeof RuleDifference>;

/** One thing that happened between two runs. */
export const Change = z.object({
  /** The same change always has the same one, also when it is computed anew. */
  key: z.string(),
  kind: z.enum([
    'new',
    'gone',
    'back',
    'words',
    'narrowed',
    'widened',
    'text',
    'verdict',
    'state-verdict',
  ]),
  /** The run that showed it, when that run began, and the last one that knew otherwise. */
  run: z.string(),
  at: z.string(),
  since: z.optional(z.string()),
  /** One sentence, plain. Words of pages in it are hostile. */
  words: z.string(),
  /** Why it is gone, where more than its absence says so. */
  because: z.optional(z.string()),
  page: z.optional(z.string()),
  memberStates: z.array(z.string()),
  /** Number of the finding that it is about. */
  finding: z.optional(z.number()),
  pieces: z.optional(z.array(WordPiece)),
});
export type Change = z.infer<typeof Change>;

/** A visit that says nothing, and why. */
export const Gap = z.object({
  run: z.string(),
  page: z.string(),
  viewer: z.string(),
  because: z.string(),
});
export type Gap = z.infer<typeof Gap>;

/** `changes.json`: what became of a case's findings, texts and verdicts from run to run. */
export const Changes = z.object({
  version: z.literal(1),
  tool: z.string(),
  firm: z.string(),
  /** In the order in which they began. */
  runs: z.array(RunRow),
  findings: z.array(FollowedFinding),
  texts: z.array(TextChange),
  rules: z.array(RuleDifference),
  gaps: z.array(Gap),
  /** Everything that happened, the earliest first. */
  changes: z.array(Change),
});
export type Changes = z.infer<typeof Changes>;
