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
  const numbered = mostTelling(blocks);
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
      <View visit={visit.id} who={who} blocks={blocks} numbered={numbered} pictures={pictures} />
      {blocks.length === 0 && <p class="quiet">Nothing that the other was not shown.</p>}
      <ol class="side-words">
        {numbered.map(({ text, where, frame }) => (
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

/** What a page says before what its menus say, in the order in which it is read. */
function mostTelling(blocks: readonly TextBlock[]): TextBlock[] {
  const said = blocks.filter(({ region }) => region === 'main' || region === 'dialog');
  const chosen = [...new Set([...said, ...blocks])].slice(0, listed);
  return blocks.filter((block) => chosen.includes(block));
}

function View({
  visit,
  who,
  blocks,
  numbered,
  pictures,
}: {
  visit: string;
  who: string;
  blocks: readonly TextBlock[];
  numbered: readonly TextBlock[];
  pictures: Pictures;
}) {
  const sheet = pictures.whole(visit);
  if ('missing' in sheet) return <p class="no-picture quiet">{sheet.missing}</p>;
  const { page, shot } = sheet;
  const placed = blocks.flatMap((block) =>
    block.box && block.box.width > 0 ? [{ box: block.box, at: numbered.indexOf(block) }] : [],
  );
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
        {inside.map(({ box, at }, place) => (
          <span
            key={place}
            class="side-mark"
            style={{
              left: percent(box.x, window.width),
              top: percent(box.y - window.y, window.height),
              width: percent(box.width, window.width),
              height: percent(box.height, window.height),
            }}
          >
            {at >= 0 && <span class="side-number">{at + 1}</span>}
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
