import type { Observation } from '../observation/observation.ts';
import type { TextBlock } from '../observation/text.ts';
import { inUtc } from './in-utc.ts';
import { columnOf } from './matrix-columns.ts';
import { PageWords } from './page-words.tsx';
import type { Pictures } from './pictures.ts';
import { sideBySideWindow } from './side-by-side-window.ts';

/** Blocks that are numbered on the picture and listed in words. */
const listed = 12;

/** One side: the page as one visit saw it, what the other was not shown outlined and in words. */
export function SideBySideView({
  observation,
  blocks,
  pictures,
  anchor,
}: {
  observation: Observation;
  blocks: readonly TextBlock[];
  pictures: Pictures;
  anchor: string | undefined;
}) {
  const { visit } = observation;
  const { name, speaks, control } = columnOf(visit);
  const who = `${name}${speaks && `, speaking ${speaks}`}${control ? ' (control)' : ''}`;
  return (
    <figure class="side">
      <figcaption>
        <strong>{who}</strong>
        <span class="quiet">
          {' '}
          {inUtc(visit.startedAt)}
          {anchor !== undefined && (
            <>
              , <a href={`#${anchor}`}>the visit</a>
            </>
          )}
        </span>
      </figcaption>
      <View visit={visit.id} who={who} blocks={blocks} pictures={pictures} />
      {blocks.length === 0 && <p class="quiet">Nothing that the other was not shown.</p>}
      <ol class="side-words">
        {blocks.slice(0, listed).map(({ text, where, frame }) => (
          <li key={`${frame} ${where}`} dir="auto">
            <PageWords text={text} most={160} />
          </li>
        ))}
      </ol>
      {blocks.length > listed && (
        <p class="quiet">and {blocks.length - listed} more (observation.json of the visit)</p>
      )}
    </figure>
  );
}

function View({
  visit,
  who,
  blocks,
  pictures,
}: {
  visit: string;
  who: string;
  blocks: readonly TextBlock[];
  pictures: Pictures;
}) {
  const sheet = pictures.whole(visit);
  if ('missing' in sheet) return <p class="no-picture quiet">{sheet.missing}</p>;
  const { page, shot } = sheet;
  const placed = blocks.flatMap(({ box }, at) => (box && box.width > 0 ? [{ box, at }] : []));
  const window = sideBySideWindow(
    placed.map(({ box }) => box),
    page,
  );
  const inside = placed.filter(
    ({ box }) => box.y + box.height > window.y && box.y < window.y + window.height,
  );
  const from = page.height - window.height;
  const percent = (part: number, whole: number) =>
    `${whole > 0 ? Math.round((part / whole) * 1e4) / 100 : 0}%`;
  return (
    <>
      <div
        class={`picture-window side-window ${shot}`}
        role="img"
        aria-label={`The page as shown to ${who}; ${inside.length} blocks outlined`}
        style={{
          'aspect-ratio': `${Math.round(window.width)} / ${Math.round(window.height)}`,
          'background-size': '100% auto',
          'background-position': `0 ${percent(window.y, from)}`,
        }}
      >
        {inside.map(({ box, at }) => (
          <span
            key={at}
            class="side-mark"
            style={{
              left: percent(box.x, window.width),
              top: percent(box.y - window.y, window.height),
              width: percent(box.width, window.width),
              height: percent(box.height, window.height),
            }}
          >
            {at < listed && <span class="side-number">{at + 1}</span>}
          </span>
        ))}
      </div>
      {window.height < page.height && (
        <p class="quiet side-note">
          Part of the page
          {placed.length > inside.length &&
            `; ${placed.length - inside.length} differing blocks lie outside`}
          .
        </p>
      )}
    </>
  );
}
