import type { Perimeter, Speaker, Verdict } from '../../shared/assessment/assessment.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Persona } from '../../shared/observation/persona.ts';
import { observationOf } from '../../shared/observation/sample.ts';
import type { MemberState } from '../../shared/reference/member-state.ts';
import type { RegisterExtract } from '../../shared/register/register-extract.ts';
import type { Standing } from '../../shared/register/standing.ts';
import { readHtml } from '../../shared/saved/read-html.ts';

/** Observations of one case and what they must add up to. Scenarios of the project's law notes. */
export type Golden = {
  name: string;
  firm: { name?: string; home?: string; domains?: string[] };
  /** What is known from the register; left out where it was not asked. */
  register?: RegisterExtract;
  observations: Observation[];
  verdict: Verdict;
  /** Member states with a verdict of their own, sorted. */
  states: MemberState[];
  /** Signals with a finding that counts, with the furthest strength. */
  counts: Record<string, string>;
  /** Signals that are shown and not counted. */
  shown?: string[];
  /** Signals that point away. */
  away?: string[];
  perimeter?: Perimeter;
  /** What the register says of the first page. */
  standing?: Standing['is'];
  /** Who speaks on the first page that was assessed. */
  speaker?: Speaker;
};

/** A page as one visit saw it, out of its markup. */
export function pageOf(
  url: string,
  html: string,
  visit: Partial<Observation['visit']> = {},
): Observation {
  const observation = observationOf({}, url);
  return {
    ...observation,
    ...readHtml(html, url),
    visit: { ...observation.visit, ...visit },
  };
}

/** A visit that was answered with HTTP 403 and this page. */
export function forbiddenVisit(
  url: string,
  html: string,
  visit: Partial<Observation['visit']>,
): Observation {
  const observation = pageOf(url, html, visit);
  return {
    ...observation,
    arrival: { ...observation.arrival, status: 403, outcome: 'turned-away', because: 'HTTP 403' },
  };
}

/** A visit that was refused with HTTP 451. */
export function refusedVisit(url: string, visit: Partial<Observation['visit']>): Observation {
  const observation = observationOf({}, url);
  return {
    ...observation,
    visit: { ...observation.visit, ...visit },
    arrival: {
      requested: url,
      final: url,
      status: 451,
      outcome: 'turned-away',
      because: 'HTTP 451 Unavailable For Legal Reasons',
    },
    parts: {},
    problems: { text: 'the visit was turned away' },
  };
}

export function persona(country: string, situatedIn: Persona['situatedIn']): Persona {
  return {
    id: country.toLowerCase(),
    country,
    situatedIn,
    languages: ['en'],
    timeZone: 'UTC',
    place: { name: country, latitude: 0, longitude: 0 },
  };
}
