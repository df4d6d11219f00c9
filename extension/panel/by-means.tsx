import type { ComponentChild } from 'preact';
import type { MeansGroup, SignalGroup } from '../../shared/report/group-findings.ts';
import { means as everyMeans, type Means } from '../../shared/signals/signal.ts';
import { say } from '../messages/say.ts';
import { InEnglish } from './in-english.tsx';

/** A section for each means of solicitation, and in it what `children` makes of each of its signals. */
export function ByMeans({
  groups,
  children,
}: {
  groups: readonly MeansGroup[];
  children: (group: SignalGroup) => ComponentChild;
}) {
  return groups.map(({ id, means, signals }) => (
    <section class="means" key={id}>
      {/* One of a newer version has its own English words only. */}
      <h4>{id in everyMeans ? say(`means.${id as Means}`) : <InEnglish text={means} />}</h4>
      {signals.map(children)}
    </section>
  ));
}
