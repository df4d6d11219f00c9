import { cutByHand } from '../case/cut-by-hand.ts';
import type { Exhibit } from '../case/exhibit.ts';
import { PageWords } from './page-words.tsx';

const exhibitsShown = 3;

/** By which number a finding is known, and how a reader gets from its words to the stored bytes. */
export function FindingRecord({
  numbers,
  exhibits,
}: {
  numbers: readonly number[];
  exhibits: readonly Exhibit[];
}) {
  const named = `${numbers.length === 1 ? 'Finding' : 'Findings'} ${numbersWords(numbers)}`;
  if (exhibits.length === 0) return <p class="record quiet">{named}</p>;
  const more = exhibits.length - exhibitsShown;
  return (
    <details class="record">
      <summary>{named}: exhibit, and the words in the stored bytes</summary>
      {exhibits.slice(0, exhibitsShown).map((exhibit) => (
        <ExhibitLines key={exhibit.finding} exhibit={exhibit} />
      ))}
      {more > 0 && <p class="quiet">and {more} more exhibits (exhibits.json)</p>}
    </details>
  );
}

function ExhibitLines({ exhibit }: { exhibit: Exhibit }) {
  const { picture, inPage, inArchive, missing } = exhibit;
  return (
    <ul>
      {picture && (
        <li>
          Picture: <a href={picture.file}>{picture.file}</a>, SHA-256 <code>{picture.sha256}</code>,
          cut from <code>{picture.screenshot}</code>
        </li>
      )}
      {inPage && (
        <li>
          Page: bytes {inPage.offset} to {inPage.offset + inPage.length - 1} of{' '}
          <a href={inPage.file}>{inPage.file}</a>
          {otherPlaces(inPage.occurrences)}
        </li>
      )}
      {inArchive && (
        <li>
          Response: bytes {inArchive.offset} to {inArchive.offset + inArchive.length - 1} of the
          body of <PageWords text={inArchive.url} most={200} />, record{' '}
          <code>
            <PageWords text={inArchive.record} most={80} />
          </code>{' '}
          at byte {inArchive.recordOffset} of <code>{inArchive.file}</code>
          {otherPlaces(inArchive.occurrences)}
        </li>
      )}
      {cutByHand(exhibit).map((command) => (
        <li key={command}>
          By hand, in the case folder: <code class="command">{command}</code>
        </li>
      ))}
      {missing.map((words) => (
        <li class="quiet" key={words}>
          <PageWords text={words} />
        </li>
      ))}
    </ul>
  );
}

function otherPlaces(occurrences: number): string {
  return occurrences > 1 ? ` (one of ${occurrences} places)` : '';
}

function numbersWords(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 6).join(', ');
  return numbers.length > 6 ? `${shown} and ${numbers.length - 6} more` : shown;
}
