import type { FindingRef } from '../../shared/case/decision.ts';
import { FindingDecision } from './finding-decision.tsx';
import { listCases, visitsOf } from './read-case.ts';
import { useSettings } from './use-settings.ts';
import { useStored } from './use-stored.ts';

/** A decision on a finding of the panel, once its page was captured into the current case. */
export function PanelDecision({ finding }: { finding: FindingRef }) {
  const settings = useSettings();
  const known = useStored(async () => {
    const cases = await listCases();
    const current = cases.find(({ id }) => id === settings?.currentCase) ?? cases[0];
    const visits = current ? await visitsOf(current.id) : [];
    return visits.some(({ record }) => record.url === finding.url) ? current?.id : undefined;
  }, `${settings?.currentCase} ${finding.url}`);
  return known === undefined ? null : <FindingDecision caseId={known} finding={finding} />;
}
