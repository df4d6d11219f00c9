import type { Access } from '../assessment/access.ts';
import type { Observation } from '../observation/observation.ts';

/**
 * What a visit can say about the things that were on the page before. Only `read`, `refused` and
 * `page-gone` say anything: a `gap` is no change of the site.
 */
export type VisitState = {
  is: 'read' | 'refused' | 'page-gone' | 'gap';
  /** Why, where it is not `read`. */
  because?: string;
};

/** Statuses by which a site says that there is no such page. */
const noSuchPage = [404, 410];

/** Whether a visit read its page, was refused for its place, found no page, or shows nothing. */
export function visitState({ visit, arrival, parts }: Observation, access: Access): VisitState {
  if (visit.exit?.void !== undefined) {
    return gap(`the visit does not count: ${visit.exit.void}`);
  }
  if (arrival.outcome === 'unreachable') return gap(arrival.because ?? 'the page was not reached');
  const { outcome, signature } = access;
  if (outcome === 'geo-refused') return { is: 'refused', because: signature };
  if (outcome === 'bot-wall') return gap(`stopped as a machine: ${signature}`);
  if (noSuchPage.includes(arrival.status ?? 0)) {
    return { is: 'page-gone', because: `the site answered ${arrival.status}: no such page` };
  }
  if (outcome === 'unknown-refusal') return gap(`refused without a reason: ${signature}`);
  if (outcome === 'error') return gap(signature);
  if (outcome === 'consent-wall') return gap(`behind a wall of consent: ${signature}`);
  if (outcome === 'login-wall') return gap(`behind a log-in: ${signature}`);
  if (arrival.outcome !== 'arrived') return gap(arrival.because ?? `HTTP ${arrival.status}`);
  return parts.text === undefined ? gap('the text of the page was not read') : { is: 'read' };
}

function gap(because: string): VisitState {
  return { is: 'gap', because };
}
