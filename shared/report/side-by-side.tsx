import { Address } from './address.tsx';
import type { Pictures } from './pictures.ts';
import type { SidePair } from './side-by-side-pairs.ts';
import { SideBySideView } from './side-by-side-view.tsx';
import { wording } from './wording.ts';

/** Pages shown in full; the others are named, with the way to their visits. */
const most = 6;

/** The same pages as visitors in the Union and controls saw them, what differs outlined. */
export function SideBySide({
  pairs,
  pictures,
  anchors,
}: {
  pairs: readonly SidePair[];
  pictures: Pictures;
  anchors: ReadonlyMap<string, string>;
}) {
  if (pairs.length === 0) {
    return (
      <p class="empty">
        No page was read both by a visitor situated in the Union and by a control.
      </p>
    );
  }
  const differing = pairs.filter(
    ({ differing: { onlyA, onlyB } }) => onlyA.length + onlyB.length > 0,
  );
  const same = pairs.filter((pair) => !differing.includes(pair));
  return (
    <>
      {differing.slice(0, most).map((pair) => (
        <article class="sides" key={pair.stop}>
          <h3>
            <Address url={pair.stop} most={100} />
          </h3>
          <p class="quiet">
            {pair.label !== undefined && `${wording.contrast[pair.label]}. `}
            {summary(pair)}
          </p>
          <div class="sides-both">
            <SideBySideView
              observation={pair.union}
              blocks={pair.differing.onlyA}
              pictures={pictures}
              anchor={anchors.get(pair.union.visit.id)}
            />
            <SideBySideView
              observation={pair.control}
              blocks={pair.differing.onlyB}
              pictures={pictures}
              anchor={anchors.get(pair.control.visit.id)}
            />
          </div>
        </article>
      ))}
      <Rest title="More pages that differ" pairs={differing.slice(most)} anchors={anchors} />
      <Rest title="Pages without a difference" pairs={same} anchors={anchors} />
    </>
  );
}

function Rest({
  title,
  pairs,
  anchors,
}: {
  title: string;
  pairs: readonly SidePair[];
  anchors: ReadonlyMap<string, string>;
}) {
  if (pairs.length === 0) return null;
  return (
    <section class="sides">
      <h3>{title}</h3>
      <ul class="gaps">
        {pairs.map(({ stop, union, control }) => (
          <li key={stop}>
            <Address url={stop} />{' '}
            <span class="quiet">
              (<a href={`#${anchors.get(union.visit.id)}`}>visit from the Union</a>,{' '}
              <a href={`#${anchors.get(control.visit.id)}`}>control</a>)
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** From this share on the visitors were shown two different pages, e.g. in two languages. */
const another = 0.6;

function summary({ union, control, differing: { onlyA, onlyB } }: SidePair): string {
  const blocks = (of: SidePair['union']) => of.parts.text?.blocks.length ?? 0;
  const whole = onlyA.length > another * blocks(union) && onlyB.length > another * blocks(control);
  const counts = `Blocks of text that the other was not shown: ${onlyA.length} of ${blocks(union)} in the Union, ${onlyB.length} of ${blocks(control)} outside.`;
  return whole ? `${counts} Most of the page is another.` : counts;
}
