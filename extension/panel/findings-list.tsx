import type { RefObject } from 'preact';
import type { MeansGroup, SignalGroup } from '../../shared/report/group-findings.ts';
import { PageWords } from '../../shared/report/page-words.tsx';
import { means as everyMeans, type Means } from '../../shared/signals/signal.ts';
import { say, sayCount } from '../messages/say.ts';
import { FindingCard } from './finding-card.tsx';
import { InEnglish } from './in-english.tsx';
import { moveFocus } from './move-focus.ts';
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
export function FindingsList({ groups, ...inList }: { groups: MeansGroup[] } & InList) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the arrow keys of its buttons
    <div onKeyDown={(event) => moveFocus(event, inList.part.current)}>
      {groups.map(({ id, means, signals }) => (
        <section class="means" key={id}>
          <h4>{id in everyMeans ? say(`means.${id as Means}`) : <PageWords text={means} />}</h4>
          {signals.map((group) => (
            <Signal key={group.signal} group={group} {...inList} />
          ))}
        </section>
      ))}
    </div>
  );
}

function Signal({ group, ...inList }: { group: SignalGroup } & InList) {
  const { title, limb, points, why, basis, findings } = group;
  const without = findings
    .flatMap((merged) => merged.findings)
    .find((finding) => finding.without !== undefined)?.without;
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
      <h5>
        <InEnglish text={title} />
      </h5>
      {why !== undefined && (
        <p class="why">
          <InEnglish text={why} />
        </p>
      )}
      <p class="basis">
        {points === 'towards' && <span>{say('findings.limb', { limb: say(`limb.${limb}`) })}</span>}
        {basis.map((provision) => (
          <InEnglish key={provision} text={provision} />
        ))}
        {without !== undefined && (
          <span>
            {say('findings.without', {
              verdict: say(`verdict.${without.verdict}`).toLocaleLowerCase(),
              score: without.score,
            })}
          </span>
        )}
      </p>
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
