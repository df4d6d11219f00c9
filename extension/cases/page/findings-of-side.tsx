import type { Decision } from '../../../shared/case/decision.ts';
import { Address } from '../../../shared/report/address.tsx';
import type { MeansGroup, MergedFinding } from '../../../shared/report/group-findings.ts';
import { PageWords } from '../../../shared/report/page-words.tsx';
import { say, sayCount } from '../../messages/say.ts';
import { ByMeans } from '../../panel/by-means.tsx';
import { FindingLine } from '../../panel/finding-line.tsx';
import { InEnglish } from '../../panel/in-english.tsx';
import { SignalHead } from '../../panel/signal-head.tsx';
import { FindingDecision } from '../finding-decision.tsx';

const placesNamed = 3;

type OfCase = { caseId: string; decisions: readonly Decision[] };

/** The findings of a case that point one way, by means and signal, each with its decision. */
export function FindingsOfSide({
  side,
  groups,
  ...ofCase
}: {
  side: 'towards' | 'away' | 'neither';
  groups: readonly MeansGroup[];
} & OfCase) {
  if (groups.length === 0) return null;
  return (
    <section class="side">
      <h3>{say(`findings.${side}`)}</h3>
      <ByMeans groups={groups}>
        {(group) => (
          <section class="signal" key={group.signal}>
            <SignalHead group={group} />
            <ul class="cards">
              {group.findings.map((merged) => (
                <CaseFinding
                  key={`${merged.quote} ${merged.strength} ${merged.findings[0].why}`}
                  merged={merged}
                  counted={side === 'towards'}
                  why={group.why === undefined ? merged.findings[0].why : undefined}
                  {...ofCase}
                />
              ))}
            </ul>
          </section>
        )}
      </ByMeans>
    </section>
  );
}

function CaseFinding({
  merged,
  counted,
  why,
  caseId,
  decisions,
}: { merged: MergedFinding; counted: boolean; why: string | undefined } & OfCase) {
  const { quote, pages, findings } = merged;
  const places = [...new Map(findings.map((each) => [`${each.url} ${each.where}`, each])).values()];
  return (
    <li class="finding">
      <blockquote class="quote" dir="auto">
        {quote === '' ? say('findings.no-words') : <PageWords text={quote} />}
      </blockquote>
      <FindingLine merged={merged} counted={counted}>
        <span class="quiet">{sayCount('findings.on-pages', pages)}</span>
      </FindingLine>
      {why !== undefined && (
        <p class="why">
          <InEnglish text={why} />
        </p>
      )}
      <ul class="places">
        {places.slice(0, placesNamed).map(({ url, where }) => (
          <li key={`${url} ${where}`}>
            <Address url={url} />
            <code>
              <PageWords text={where} most={160} />
            </code>
          </li>
        ))}
        {places.length > placesNamed && (
          <li class="quiet">{sayCount('findings.more-places', places.length - placesNamed)}</li>
        )}
      </ul>
      <FindingDecision caseId={caseId} decisions={decisions} finding={findings[0]} />
    </li>
  );
}
