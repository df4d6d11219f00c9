import { valuesOf } from '../facts/structured.ts';
import type { Parts } from '../observation/parts.ts';

const careers =
  /\/(?:careers?|jobs?|vacanc(?:y|ies)|stellenangebote?|emplois?|empleos?|lavoro|vacatures?|praca|oferty-pracy|kariera|kariyera|prace|zaposlitev|posao|karijera|karrier|allas(?:ok)?|locuri-de-munca|cariere|darbas|vakances?|tookohad|jobb|lediga-jobb)(?:[/.]|$)/iu;

/** What the title of a post says of who may apply and for how long, by law or by custom. */
const postTitle =
  /\(?\b(?:[mwfhdvkxi]\s?\/\s?[mwfhdvkxi]\s?\/\s?[mwfhdvkxi]|h\/f|f\/h|H\/F|F\/H|m\/v|M\/V|v\/m|k\/m|K\/M|m\/k|m\/ž|ž\/m)\b\)?|\bCDI\b|\bCDD\b|\bjob vacancy\b/u;

/** Whether the page offers work: whoever it invites to sign up is to become an employee, not a client. */
export function isVacancy(
  { structured, title }: Pick<Parts['document'], 'structured' | 'title'>,
  url: string,
): boolean {
  if (postTitle.test(title)) return true;
  if (careers.test(pathOf(url))) return true;
  return valuesOf(structured, '@type').includes('JobPosting');
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}
