import type { ExitCheck } from '../../shared/observation/exit-check.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Persona } from '../../shared/observation/persona.ts';
import { judgeExit } from './judge-exit.ts';
import type { OpenPage } from './open-page.ts';
import { ledgerOf, type PersonaSeen, readPersonaSeen } from './read-ledger.ts';

/** What the page could see of the persona, and the languages that were really sent for it. */
export async function personaSeen(open: OpenPage, persona: Persona): Promise<PersonaSeen> {
  const [seen, acceptLanguage] = await Promise.all([
    readPersonaSeen(open.session, persona),
    open.log.acceptLanguage(),
  ]);
  if (acceptLanguage === undefined) return seen;
  return { ...seen, observed: { ...seen.observed, acceptLanguage } };
}

/** The observation with what the witnesses said of the exit, and with the request ledger. */
export function witnessed(
  observation: Observation,
  seen: PersonaSeen | undefined,
  checks: ExitCheck[],
): Observation {
  const { visit } = observation;
  const { exit, persona } = visit;
  if (!exit || !persona) return observation;
  const judgement =
    exit.country !== undefined && checks.length > 0 ? judgeExit(exit.country, checks) : undefined;
  const named = checks.some(({ country }) => country !== undefined);
  const country = named ? judgement?.country : undefined;
  const ledger =
    seen &&
    ledgerOf(persona, { ...(country ? { country } : {}), ...seen.observed }, seen.numbersWished);
  const judged = judgement ? { ...judgement, checks } : {};
  return {
    ...observation,
    visit: { ...visit, finishedAt: new Date().toISOString(), exit: { ...exit, ...judged } },
    ...(ledger ? { ledger } : {}),
  };
}
