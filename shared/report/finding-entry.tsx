import type { ComponentChildren } from 'preact';
import { unionStates } from '../reference/member-state.ts';
import { Address } from './address.tsx';
import { andList } from './and-list.ts';
import type { MergedFinding } from './group-findings.ts';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

const placesNamed = 3;

/** One finding: its words, how far it goes, for whom, where, and (where there is one) its picture. */
export function FindingEntry({
  merged,
  counted,
  why,
  here,
  picture,
  below,
}: {
  merged: MergedFinding;
  /** A strength is said of findings that count, and of no others. */
  counted: boolean;
  /** Said here only where the signal's findings do not share it. */
  why?: string;
  /** The one page that all is about: its address and visits are not repeated. */
  here?: string;
  picture?: ComponentChildren;
  /** Under its words and places. */
  below?: ComponentChildren;
}) {
  const { memberStates, quote, strength } = merged;
  const places = distinctPlaces(merged);
  return (
    <article class="finding">
      <div class="finding-words">
        <blockquote dir="auto">
          {quote === '' ? <span class="quiet">(no words)</span> : <PageWords text={quote} />}
        </blockquote>
        <p class="finding-line">
          {counted && (
            <span class={`strength strength-${strength}`}>{wording.strength[strength]}</span>
          )}
          {memberStates.length > 0 && <span>for {statesWords(memberStates)}</span>}
          {here === undefined && <Shown merged={merged} />}
        </p>
        {why !== undefined && (
          <p class="why">
            <PageWords text={why} most={600} />
          </p>
        )}
        <ul class="places">
          {places.slice(0, placesNamed).map(({ url, where, frame }) => (
            <li key={`${url} ${where}`}>
              {url !== here && <Address url={url} />}
              {frame !== undefined && (
                <span>
                  {' '}
                  in the frame <Address url={frame} />
                </span>
              )}
              <code>
                <PageWords text={where} most={160} />
              </code>
            </li>
          ))}
          {places.length > placesNamed && (
            <li class="quiet">and {places.length - placesNamed} more places (assessment.json)</li>
          )}
        </ul>
        {below}
      </div>
      {picture}
    </article>
  );
}

function statesWords(states: readonly string[]): string {
  const union = unionStates.filter((state) => states.includes(state));
  if (union.length < unionStates.length) return states.join(', ');
  return states.length > union.length ? 'the whole Union and EEA states' : 'the whole Union';
}

function distinctPlaces({ findings }: MergedFinding) {
  const places = new Map(findings.map((each) => [`${each.url} ${each.where}`, each]));
  return [...places.values()];
}

/** On how many pages the words were seen, as which personas, and as which ones not. */
function Shown({ merged: { pages, shownAs, notShownAs } }: { merged: MergedFinding }) {
  const on = pages > 1 ? `seen on ${pages} pages` : 'seen on one page';
  const as = shownAs.length > 0 ? `, as ${andList(codes(shownAs))}` : '';
  const not = notShownAs.length > 0 ? `; not as ${andList(codes(notShownAs))}` : '';
  return <span class="quiet">{`${on}${as}${not}`}</span>;
}

function codes(personas: readonly string[]): string[] {
  return personas.map((id) => (id.length === 2 ? id.toUpperCase() : id));
}
