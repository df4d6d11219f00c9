import type { RefObject } from 'preact';
import type { MeansGroup, SignalGroup } from '../../shared/report/group-findings.ts';
import { sayCount } from '../messages/say.ts';
import { ByMeans } from './by-means.tsx';
import { FindingCard } from './finding-card.tsx';
import { moveFocus } from './move-focus.ts';
import { SignalHead } from './signal-head.tsx';
import type { Marks } from './use-marks.ts';

const shownAtOnce = 5;

export type InList = {
  here: string;
  marks: Marks;
  /** The finding that the Tab key comes to. */
  current: string | undefined;
  setCurrent(id: string): void;
  part: RefObject<HTMLElement>;
};

/** Findings by means, then by signal; the arrow keys go from one to the next. */
export function FindingsList({ groups, part, ...inList }: { groups: MeansGroup[] } & InList) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the arrow keys of its buttons
    <div onKeyDown={(event) => moveFocus(event, part.current)}>
      <ByMeans groups={groups}>
        {(group) => <Signal key={group.signal} group={group} {...inList} />}
      </ByMeans>
    </div>
  );
}

function Signal({ group, ...inList }: { group: SignalGroup } & Omit<InList, 'part'>) {
  const { points, why, findings } = group;
  const card = (merged: SignalGroup['findings'][number]) => (
    <FindingCard
      key={`${merged.quote} ${merged.strength} ${merged.findings[0].why}`}
      signal={group.signal}
      merged={merged}
      counted={points === 'towards'}
      why={why === undefined ? merged.findings[0].why : undefined}
      {...inList}
    />
  );
  const more = findings.length - shownAtOnce;
  return (
    <section class="signal">
      <SignalHead group={group} />
      <ul class="cards">{findings.slice(0, shownAtOnce).map(card)}</ul>
      {more > 0 && (
        <details>
          <summary>{sayCount('findings.more', more)}</summary>
          <ul class="cards">{findings.slice(shownAtOnce, 200).map(card)}</ul>
        </details>
      )}
    </section>
  );
}
