import { valuesOf } from '../facts/structured.ts';
import type { Parts } from '../observation/parts.ts';

const careers =
  /\/(?:careers?|jobs?|vacanc(?:y|ies)|stellenangebote?|emplois?|empleos?|lavoro|vacatures?|praca|oferty-pracy|kariera|kariyera|prace|zaposlitev|posao|karijera|karrier|allas(?:ok)?|locuri-de-munca|cariere|darbas|vakances?|tookohad|jobb|lediga-jobb)(?:[/.]|$)/iu;

/** Whether the page offers work: whoever it invites to sign up is to become an employee, not a client. */
export function isVacancy({ structured }: Parts['document'], url: string): boolean {
  if (careers.test(pathOf(url))) return true;
  return valuesOf(structured, '@type').includes('JobPosting');
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}
