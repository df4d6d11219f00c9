import { accessOf } from '../assessment/access/access-of.ts';
import { assess } from '../assessment/assess.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { Firm } from '../case/case.ts';
import type { Facts } from '../facts/facts.ts';
import { factsOf } from '../facts/facts-of.ts';
import type { LanguageDetector } from '../facts/language/load-language-detector.ts';
import type { Observation } from '../observation/observation.ts';
import { blocksThatMatter } from './blocks-that-matter.ts';
import { pageOf } from './page-of.ts';
import type { RunReading, VisitReading } from './run-reading.ts';
import { visitState } from './visit-state.ts';

type ToRead = {
  run: string;
  observations: readonly Observation[];
  firm: Firm;
  detectLanguage: LanguageDetector;
  /** What was said of the run when it ended. */
  said?: Assessment;
};

/**
 * Reads one run for what may change: its observations are assessed with today's rules, so that two
 * runs are always compared by the same ones. Pure; no browser.
 */
export function readRun({ run, observations, firm, detectLanguage, said }: ToRead): RunReading {
  const known = new Map<Observation, Facts>();
  const factsFor = (observation: Observation): Facts => {
    const { home, domains } = firm;
    const facts = known.get(observation) ?? factsOf(observation, { home, domains, detectLanguage });
    known.set(observation, facts);
    return facts;
  };
  const today = assess({
    observations: [...observations],
    firm,
    input: said?.input ?? run,
    detectLanguage,
  });
  const quotes = quotesByVisit(today);
  const notAssessed = notAssessedByVisit(today);
  const visits = observations.map((observation): VisitReading => {
    const { visit, arrival } = observation;
    const state = visitState(observation, accessOf(observation, factsFor(observation)));
    return {
      id: visit.id,
      url: visit.stop,
      page: pageOf(visit.stop),
      final: arrival.final,
      viewer: visit.persona?.id ?? '',
      at: visit.startedAt,
      state,
      notAssessed: notAssessed.get(visit.id) ?? new Set(),
      blocks:
        state.is === 'read'
          ? blocksThatMatter(observation, factsFor(observation), quotes.get(visit.id) ?? [])
          : [],
    };
  });
  visits.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { run, at: visits[0]?.at ?? '', visits, today, ...(said && { said }) };
}

function quotesByVisit({ findings }: Assessment): Map<string, string[]> {
  const quotes = new Map<string, string[]>();
  for (const { visit, quote } of findings) quotes.set(visit, [...(quotes.get(visit) ?? []), quote]);
  return quotes;
}

function notAssessedByVisit(assessment: Assessment): Map<string, Set<string>> {
  const by = new Map<string, Set<string>>();
  for (const { visit = '', signal } of assessment.notAssessed) {
    by.set(visit, (by.get(visit) ?? new Set()).add(signal));
  }
  return by;
}
