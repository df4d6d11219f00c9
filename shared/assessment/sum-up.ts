import { tool } from '../observation/tool.ts';
import { catalogue } from '../signals/catalogue.ts';
import { strengths } from '../signals/signal.ts';
import type { AssessedPage } from './assess-page.ts';
import type { AssessedFinding, Assessment } from './assessment.ts';
import type { FailedVisit } from './counted-visits.ts';
import { limbStates } from './limb-states.ts';
import { memberStates } from './member-states.ts';
import { perimeter } from './perimeter.ts';
import { score } from './score.ts';
import { limbWord, verdict } from './verdict.ts';
import { withAndWithout } from './with-and-without.ts';

/** Pages that were assessed one by one, and the findings on all of them that are to count. */
export type ToSumUp = {
  input: string;
  url: string;
  firm: { home?: string };
  pages: readonly (Omit<AssessedPage, 'findings'> & { url: string; visit: string })[];
  findings: readonly AssessedFinding[];
  failed: readonly FailedVisit[];
  /** The verdict where there is no page to draw it from, and ads alone do not fill both limbs. */
  unseen?: Pick<ReturnType<typeof verdict>, 'is' | 'because'>;
};

/** What pages come to together: verdict, limbs, states, perimeter, and what was left open. */
export function sumUp({ input, url, firm, pages, findings, failed, unseen }: ToSumUp): Assessment {
  const notAssessed = pages.flatMap((page) => page.notAssessed);
  const counting = findings.filter(({ points }) => points === 'towards');
  const limbs = limbStates(counting, notAssessed, failed);
  const said = verdict(limbs);
  const filled = said.is === 'some' || said.is === 'strong';
  const answer = filled ? said : (unseen ?? said);
  const place = perimeter({ firm, pages: pages.map(({ inPerimeter }) => inPerimeter) });
  return {
    version: 1,
    tool,
    input,
    url,
    perimeter: place.is,
    perimeterBecause: place.because,
    verdict: answer.is,
    verdictBecause: answer.because,
    score: score(counting),
    memberStates: memberStates(counting, limbs.promotion.notAssessed),
    limbs: {
      promotion: limbWord(limbs.promotion),
      'in-the-union': limbWord(limbs['in-the-union']),
    },
    findings: inReportOrder(withAndWithout(findings, limbs)),
    pages: pages.map(({ url, visit, speaking }) => ({ url, visit, ...speaking })),
    notAssessed: [...notAssessed, ...failedVisits(failed)],
  };
}

function failedVisits(failed: readonly FailedVisit[]): Assessment['notAssessed'] {
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
