import type { Observation } from '../observation/observation.ts';
import type { TextBlock } from '../observation/text.ts';
import { inUtc } from './in-utc.ts';
import { columnOf } from './matrix-columns.ts';
import { PageWords } from './page-words.tsx';
import type { Pictures } from './pictures.ts';
import { sideBySideWindow } from './side-by-side-window.ts';

/** Blocks that are numbered on the picture and listed in words. */
const listed = 12;

/** What is said beside the pictures; English in a report. */
export type SideWords = {
  who(visit: Observation['visit']): string;
  when(iso: string): string;
  nothing: string;
  more(count: number): string;
  /** Of the picture, for those who hear it. */
  picture(who: string, outlined: number): string;
  /** Where the picture shows a part only; `outside` is the number of differing blocks elsewhere. */
  part(outside: number): string;
};

const english: SideWords = {
  who(visit) {
    const { name, speaks, control } = columnOf(visit);
    return `${name}${speaks && `, speaking ${speaks}`}${control ? ' (control)' : ''}`;
  },
  when: inUtc,
  nothing: 'Nothing that the other was not shown.',
  more: (count) => `and ${count} more (observation.json of the visit)`,
  picture: (who, outlined) => `The page as shown to ${who}; ${outlined} blocks outlined`,
  part: (outside) =>
    `Part of the page${outside > 0 ? `; ${outside} differing blocks lie outside` : ''}.`,
};

/** One side: the page as one visit saw it, what the other was not shown outlined and in words. */
export function SideBySideView({
  observation,
  blocks,
  pictures,
  anchor,
  words = english,
}: {
  observation: Observation;
  blocks: readonly TextBlock[];
  pictures: Pictures;
  anchor: string | undefined;
  words?: SideWords;
}) {
  const { visit } = observation;
  const numbered = mostTelling(blocks);
  const who = words.who(visit);
  return (
    <figure class="side">
      <figcaption>
        <strong>{who}</strong>
        <span class="quiet">
          {' '}
          {words.when(visit.startedAt)}
          {anchor !== undefined && (
            <>
              , <a href={`#${anchor}`}>the visit</a>
            </>
          )}
        </span>
      </figcaption>
      <View visit={visit.id} {...{ who, blocks, numbered, pictures, words }} />
      {blocks.length === 0 && <p class="quiet">{words.nothing}</p>}
      <ol class="side-words">
        {numbered.map(({ text, where, frame }) => (
          <li key={`${frame} ${where}`} dir="auto">
            <PageWords text={text} most={160} />
          </li>
        ))}
      </ol>
      {blocks.length > listed && <p class="quiet">{words.more(blocks.length - listed)}</p>}
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
  words,
}: {
  visit: string;
  who: string;
  blocks: readonly TextBlock[];
  numbered: readonly TextBlock[];
  pictures: Pictures;
  words: SideWords;
}) {
  const sheet = pictures.whole(visit);
  if ('missing' in sheet) {
    return (
      <p class="no-picture quiet" lang="en">
        {sheet.missing}
      </p>
    );
  }
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
        aria-label={words.picture(who, inside.length)}
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
        <p class="quiet side-note">{words.part(placed.length - inside.length)}</p>
      )}
    </>
  );
}
