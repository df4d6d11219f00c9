import type { Assessment } from '../assessment/assessment.ts';
import { andList } from './and-list.ts';
import { PageWords } from './page-words.tsx';

type Gap = { because: string; signals: Set<string>; visits: Set<string> };

function byReason(notAssessed: Assessment['notAssessed']): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { because, signal, visit } of notAssessed) {
    const gap = gaps.get(because) ?? { because, signals: new Set(), visits: new Set() };
    gap.signals.add(signal);
    if (visit !== undefined) gap.visits.add(visit);
    gaps.set(because, gap);
  }
  return [...gaps.values()];
}

/** What could not be assessed, by reason. It counts neither for the firm nor against it. */
export function NotAssessed({ notAssessed }: { notAssessed: Assessment['notAssessed'] }) {
  if (notAssessed.length === 0) return <p class="empty">Everything could be assessed.</p>;
  return (
    <ul class="gaps">
      {byReason(notAssessed).map(({ because, signals, visits }) => (
        <li key={because}>
          <PageWords text={because} />
          <div class="quiet">
            {signals.size > 6
              ? `${signals.size} signals`
              : andList([...signals].map((id) => id.replaceAll('-', ' ')))}
            {visits.size > 1 && `, on ${visits.size} visits`}
          </div>
        </li>
      ))}
    </ul>
  );
}
