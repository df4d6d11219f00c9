import type { Arm } from '../../observation/arm.ts';
import type { Visit } from '../../observation/visit.ts';
import type { AccessOutcome } from '../access.ts';
import type { AssessedFinding } from '../assessment.ts';

/** One visit of a case with what was found on its page, as the contrast takes it. */
export type ContrastVisit = {
  visit: Visit;
  /** Address of the stop. */
  url: string;
  outcome: AccessOutcome;
  findings: readonly AssessedFinding[];
};

/** A visit that has its place in the geo matrix. */
export type ArmVisit = {
  id: string;
  arm: Arm;
  /** Tells exits apart; a country's unnamed exits are one. */
  exit: string;
  verified: boolean;
  /** Turned away on account of its country: what the page shows is known to be kept from it. */
  refused: boolean;
  /** Why it counts for nothing; missing where it counts. */
  missing?: string;
  findings: readonly AssessedFinding[];
};

/** What tells nothing of what the site shows to a country. */
const missing: Partial<Record<AccessOutcome, string>> = {
  'bot-wall': 'a bot wall',
  'unknown-refusal': 'a refusal without a reason',
  error: 'an error',
};

/** Reads a visit's standing in the geo matrix; undefined for a visit outside it. */
export function armVisit({ visit, outcome, findings }: ContrastVisit): ArmVisit | undefined {
  const { arm, exit } = visit;
  if (arm === undefined) return undefined;
  const because =
    exit === undefined
      ? 'no exit'
      : exit.void !== undefined
        ? `void (${exit.void})`
        : missing[outcome];
  return {
    id: visit.id,
    arm,
    exit: exit?.label ?? arm.place,
    verified: exit?.verified ?? false,
    refused: outcome === 'geo-refused' || outcome === 'other-entity',
    ...(because !== undefined && { missing: because }),
    findings,
  };
}
