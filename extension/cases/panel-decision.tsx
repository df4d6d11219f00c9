import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FindingRef } from '../../shared/case/decision.ts';
import { FindingDecision } from './finding-decision.tsx';
import { decisionsOf, isKept, listCases, visitsOf } from './read-case.ts';
import { useSettings } from './use-settings.ts';
import { useStored } from './use-stored.ts';

type InCase = {
  caseId: string;
  /** Addresses of the pages that were captured into it. */
  captured: ReadonlySet<string>;
  decisions: Awaited<ReturnType<typeof decisionsOf>>;
};

const CurrentCase = createContext<InCase | undefined>(undefined);
/** Hands the current case to the findings below it. */
export const CurrentCaseProvider = CurrentCase.Provider;

/** The current case as far as decisions go: read once for all findings of the panel. */
export function useCurrentCase(): InCase | undefined {
  const settings = useSettings();
  // What is found on a page is shown whatever is wrong with the cases; their bar says that.
  return useStored(
    () => inCase(settings?.currentCase).catch(() => undefined),
    `current ${settings?.currentCase}`,
  );
}

async function inCase(wanted: string | undefined): Promise<InCase | undefined> {
  const cases = await listCases();
  const current = cases.find(({ id }) => id === wanted) ?? cases[0];
  if (!current) return undefined;
  const visits = await visitsOf(current.id);
  return {
    caseId: current.id,
    captured: new Set(visits.filter(isKept).map(({ record }) => record.url)),
    decisions: await decisionsOf(current.id),
  };
}

/** A decision on a finding of the panel, once its page was captured into the current case. */
export function PanelDecision({ finding }: { finding: FindingRef }) {
  const current = useContext(CurrentCase);
  if (!current?.captured.has(finding.url)) return null;
  return <FindingDecision {...current} finding={finding} />;
}
