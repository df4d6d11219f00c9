import { factsOf } from '../facts/facts-of.ts';
import type { LanguageDetector } from '../facts/language/load-language-detector.ts';
import type { Observation } from '../observation/observation.ts';
import { tool } from '../observation/tool.ts';
import { catalogue } from '../signals/catalogue.ts';
import { detect } from '../signals/detect.ts';
import { type Limb, strengths } from '../signals/signal.ts';
import { assessedFinding } from './assessed-finding.ts';
import type { AssessedFinding, Assessment } from './assessment.ts';
import { type CountedVisits, countedVisits } from './counted-visits.ts';
import { memberStates } from './member-states.ts';
import { onceEach } from './once-each.ts';
import { perimeter } from './perimeter.ts';
import { score } from './score.ts';
import { type LimbState, limbWord, verdict } from './verdict.ts';

/** The observations of one case, or of one saved page, and what is known of the firm. */
export type ToAssess = {
  observations: Observation[];
  firm: { name?: string; home?: string; domains?: string[] };
  /** The file, folder or address as it was named. */
  input: string;
  detectLanguage: LanguageDetector;
};

type NotAssessed = Assessment['notAssessed'];

/** What the observations add up to: pure, and the same for the same observations. */
export function assess({ observations, firm, input, detectLanguage }: ToAssess): Assessment {
  const visits = countedVisits(observations);
  const place = perimeter(firm.home);
  // What a firm says in its own state shows nothing, unless that state is itself in the Union.
  const home = place.is === 'third-country' ? firm.home?.toUpperCase() : undefined;
  const findings: AssessedFinding[] = [];
  const notAssessed: NotAssessed = [];
  for (const observation of visits.assessed) {
    const facts = factsOf(observation, { home, domains: firm.domains ?? [], detectLanguage });
    const ofPage: AssessedFinding[] = [];
    for (const signal of catalogue) {
      const outcome = detect(signal, observation, facts);
      if (outcome.is === 'found') {
        ofPage.push(...outcome.findings.map((each) => assessedFinding(signal, each, observation)));
      } else if (outcome.is === 'not-assessed') {
        const visit = observation.visit.id;
        notAssessed.push({ signal: signal.id, because: outcome.because, visit });
      }
    }
    findings.push(...onceEach(ofPage));
  }

  const counting = findings.filter(({ points }) => points === 'towards');
  const limbs: Record<Limb, LimbState> = {
    promotion: limbState('promotion', counting, notAssessed, visits),
    'in-the-union': limbState('in-the-union', counting, notAssessed, visits),
  };
  const whole = visits.assessed.length === 0 ? nothingSeen(observations, visits) : verdict(limbs);
  return {
    version: 1,
    tool,
    input,
    url: observations[0]?.arrival.final ?? input,
    perimeter: place.is,
    perimeterBecause: place.because,
    verdict: whole.is,
    verdictBecause: whole.because,
    score: score(counting),
    memberStates: memberStates(counting, limbs.promotion.notAssessed),
    limbs: {
      promotion: limbWord(limbs.promotion),
      'in-the-union': limbWord(limbs['in-the-union']),
    },
    findings: inReportOrder(findings),
    notAssessed: [...notAssessed, ...failedVisits(visits)],
  };
}

/** A limb's strengths, and the first reason for which something bearing on it was not assessed. */
function limbState(
  limb: Limb,
  counting: readonly AssessedFinding[],
  notAssessed: NotAssessed,
  { failed }: CountedVisits,
): LimbState {
  const onLimb = new Set(catalogue.filter((signal) => signal.limb === limb).map(({ id }) => id));
  return {
    strengths: counting.filter((finding) => finding.limb === limb).map(({ strength }) => strength),
    notAssessed:
      notAssessed.find(({ signal }) => onLimb.has(signal))?.because ??
      failed.find(({ refusal }) => !refusal)?.because,
  };
}

function nothingSeen(observations: readonly Observation[], { failed }: CountedVisits) {
  const shownElsewhere = observations.some(({ arrival }) => arrival.outcome === 'arrived');
  if (shownElsewhere && failed.every(({ refusal }) => refusal)) {
    return {
      is: 'none' as const,
      because: 'Every visitor situated in the Union was refused; only a control was shown a page.',
    };
  }
  const because = failed[0]?.because ?? 'there is no visit';
  return { is: 'inconclusive' as const, because: `No page could be assessed: ${because}.` };
}

function failedVisits({ failed }: CountedVisits): NotAssessed {
  return failed.flatMap(({ visit, because }) =>
    catalogue.map(({ id }) => ({ signal: id, because, visit })),
  );
}

/** By signal as the catalogue lists them, then the furthest first, then as they were visited. */
function inReportOrder(findings: readonly AssessedFinding[]): AssessedFinding[] {
  const rank = new Map(catalogue.map(({ id }, at) => [id, at]));
  return [...findings].sort(
    (a, b) =>
      (rank.get(a.signal) ?? 0) - (rank.get(b.signal) ?? 0) ||
      strengths.indexOf(b.strength) - strengths.indexOf(a.strength),
  );
}
