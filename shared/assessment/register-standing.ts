import type { Observation } from '../observation/observation.ts';
import { namedIn } from '../register/named-in.ts';
import { indexRegister, type RegisterIndex } from '../register/register-index.ts';
import { legalKey } from '../register/register-names.ts';
import type { RegisterRow } from '../register/register-row.ts';
import type { Standing } from '../register/standing.ts';
import { standingOf } from '../register/standing-of.ts';
import type { AssessedFinding, Speaker } from './assessment.ts';

/** The rows of the register that are known to an assessment, and the firm of the case. */
export type RegisterKnown = {
  rows: readonly RegisterRow[];
  firm: { name?: string; home?: string; lei?: string };
};

/** A page of which the register is asked. */
type OnePage = { observation: Observation; speaker: Speaker; findings: readonly AssessedFinding[] };

/** What the register says of one page on the day on which it was visited. */
export function registerStanding({ rows, firm }: RegisterKnown, page: OnePage): Standing {
  const { observation, speaker, findings } = page;
  const index = indexOf(rows);
  const standing = standingOf(index, {
    url: observation.arrival.final,
    day: observation.visit.startedAt.slice(0, 10),
    firm,
    claims: claimsOn(index, page),
    speaksForItself: ['firm', 'group', 'unclear'].includes(speaker),
  });
  const front = findings.some(
    ({ signal, strength }) => signal === 'union-entity-front' && strength === 'strong',
  );
  if (standing.is !== 'authorised' || !front) return standing;
  return {
    ...standing,
    is: 'shared-domain',
    because: `${standing.because} The page also names an entity from outside the Union: who serves its clients is to be found out.`,
  };
}

/**
 * Entered entities that a page says to be: by an LEI anywhere, by a legal name in its footer, alone in
 * a block of its own as in a legal notice, or where it calls itself authorised.
 */
function claimsOn(
  index: RegisterIndex,
  { observation, speaker, findings }: OnePage,
): RegisterRow[] {
  if (speaker !== 'firm' && speaker !== 'group') return [];
  const claims = new Set<RegisterRow>();
  const said = findings.filter(({ signal }) => signal === 'authorisation-claim');
  for (const { text, region } of observation.parts.text?.blocks ?? []) {
    for (const row of namedIn(index, text)) {
      const byLei = row.lei !== '' && text.includes(row.lei);
      const alone = legalKey(text) === legalKey(row.name);
      if (byLei || alone || region === 'footer') claims.add(row);
    }
  }
  for (const { quote } of said) for (const row of namedIn(index, quote)) claims.add(row);
  return [...claims];
}

const indexes = new WeakMap<readonly RegisterRow[], RegisterIndex>();

/** Thousands of saved pages are asked of the same rows. */
function indexOf(rows: readonly RegisterRow[]): RegisterIndex {
  const known = indexes.get(rows) ?? indexRegister(rows);
  indexes.set(rows, known);
  return known;
}
