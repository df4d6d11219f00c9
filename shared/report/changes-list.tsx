import type { Changes } from '../changes/changes.ts';
import { type ChangeGroup, groupChanges } from '../changes/group-changes.ts';
import { Address } from './address.tsx';
import { ChangedWords } from './changed-words.tsx';
import { dayInUtc } from './day-in-utc.ts';
import { inUtc } from './in-utc.ts';
import { PageWords } from './page-words.tsx';

/** Groups of changes of one run that are told one by one. */
const most = 60;

const signs: Record<ChangeGroup['kind'], string> = {
  new: 'New',
  gone: 'Gone',
  back: 'Back',
  words: 'Other words',
  narrowed: 'Shown to fewer',
  widened: 'Shown to more',
  text: 'Text',
  verdict: 'Verdict',
  'state-verdict': 'Verdict',
};

/** What happened between the runs, the latest run first. */
export function ChangesList({ changes }: { changes: Changes }) {
  const days = new Map(changes.runs.map(({ run, at }) => [run, at]));
  const told = changes.runs.toReversed().flatMap((row) => {
    const groups = groupChanges(changes.changes.filter(({ run }) => run === row.run));
    return groups.length > 0 ? [{ row, groups }] : [];
  });
  if (told.length === 0) return <p class="empty">Nothing changed from run to run.</p>;
  return (
    <>
      {told.map(({ row, groups }) => (
        <section key={row.run} class="run-changes">
          <h3>{inUtc(row.at)}</h3>
          <ul class="changes">
            {groups.slice(0, most).map((group) => (
              <li key={group.changes[0].key} class={`change change-${group.kind}`}>
                <span class="change-kind">{signs[group.kind]}</span>
                <Told group={group} days={days} />
              </li>
            ))}
          </ul>
          {groups.length > most && (
            <p class="quiet">and {groups.length - most} more (changes.json)</p>
          )}
        </section>
      ))}
    </>
  );
}

function Told({ group, days }: { group: ChangeGroup; days: ReadonlyMap<string, string> }) {
  const { changes, page } = group;
  const [first] = changes;
  const one = changes.length === 1;
  return (
    <div>
      <p>
        {one ? (
          <PageWords text={first.words} most={500} />
        ) : (
          <>
            {changes.length} findings
            {first.because !== undefined && (
              <>
                {': '}
                <PageWords text={first.because} />
              </>
            )}
            .
          </>
        )}
        {first.since !== undefined && (
          <span class="quiet"> Last known otherwise: {dayInUtc(days.get(first.since) ?? '')}.</span>
        )}
      </p>
      {page !== undefined && (
        <p class="quiet">
          <Address url={page} />
        </p>
      )}
      {one && first.pieces && <ChangedWords pieces={first.pieces} />}
      {!one && (
        <ul class="changed-findings">
          {changes.map(({ key, finding, words }) => (
            <li key={key}>
              <span class="course-number">{finding}</span>{' '}
              <PageWords text={words.split(':', 1)[0] ?? ''} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
