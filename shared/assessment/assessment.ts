import * as z from 'zod/mini';
import { Box } from '../observation/place.ts';
import { memberStates } from '../reference/member-state.ts';
import { LookedIn } from '../register/register-extract.ts';
import { Standing } from '../register/standing.ts';
import { strengths } from '../signals/signal.ts';
import { AccessOutcome } from './access.ts';
import { AdsAssessed } from './ads/ads-assessed.ts';
import { ContrastRow } from './contrast-row.ts';

export const Verdict = z.enum(['none', 'some', 'strong', 'inconclusive']);
export type Verdict = z.infer<typeof Verdict>;

export const Perimeter = z.enum(['third-country', 'authorised', 'outside', 'unclear']);
export type Perimeter = z.infer<typeof Perimeter>;

/** Who speaks on a page; `unclear` where neither its address nor its words tell. */
export const Speaker = z.enum(['firm', 'group', 'affiliate', 'media', 'authority', 'unclear']);
export type Speaker = z.infer<typeof Speaker>;

const State = z.enum(memberStates);

/** A finding with the words of its signal, so that an old assessment reads as it read then. */
export const AssessedFinding = z.object({
  signal: z.string(),
  title: z.string(),
  means: z.string(),
  limb: z.enum(['promotion', 'in-the-union']),
  points: z.enum(['towards', 'away', 'neither']),
  strength: z.enum(strengths),
  memberStates: z.array(State),
  quote: z.string(),
  where: z.string(),
  frame: z.optional(z.string()),
  box: z.optional(Box),
  url: z.string(),
  /** Empty where the finding rests on the record of an ad, and on no visit. */
  visit: z.string(),
  why: z.string(),
  basis: z.array(z.string()),
  /** What the assessment would come to if this finding's signal had found nothing on any page. */
  without: z.optional(z.object({ verdict: Verdict, score: z.number() })),
});
export type AssessedFinding = z.infer<typeof AssessedFinding>;

/** What the observations of one case, or one saved page, add up to. DESIGN.md's contract. */
export const Assessment = z.object({
  version: z.literal(1),
  tool: z.string(),
  /** The file, folder or address as it was named. */
  input: z.string(),
  /** Final address of the page, or of the first page of a case. */
  url: z.string(),
  perimeter: Perimeter,
  perimeterBecause: z.string(),
  verdict: Verdict,
  /** One sentence that says how the verdict came about. */
  verdictBecause: z.string(),
  /** 0-100, for putting cases in order only; the law knows no score. */
  score: z.number(),
  memberStates: z.record(
    z.string(),
    z.object({ verdict: Verdict, score: z.number(), signals: z.array(z.string()) }),
  ),
  /** The furthest strength that counts on each limb; `none`, or `not-assessed`. */
  limbs: z.object({ promotion: z.string(), 'in-the-union': z.string() }),
  findings: z.array(AssessedFinding),
  /** Who speaks on each page that was assessed; missing in assessments of older versions. */
  pages: z.optional(
    z.array(
      z.object({ url: z.string(), visit: z.string(), speaker: Speaker, because: z.string() }),
    ),
  ),
  /** What ESMA's register says of the pages' domains, and in which snapshots; missing where it was not asked. */
  register: z.optional(
    z.object({ day: z.string(), snapshots: z.array(LookedIn), standings: z.array(Standing) }),
  ),
  /** How far visitors of each state got; cases only. */
  access: z.optional(z.record(z.string(), AccessOutcome)),
  /** What visitors of a state were shown and the controls were not; cases only. */
  contrast: z.optional(z.array(ContrastRow)),
  /** What imported ads of repositories come to; cases with such only. */
  ads: z.optional(AdsAssessed),
  notAssessed: z.array(
    z.object({ signal: z.string(), because: z.string(), visit: z.optional(z.string()) }),
  ),
});
export type Assessment = z.infer<typeof Assessment>;
