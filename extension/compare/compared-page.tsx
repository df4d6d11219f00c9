import { useEffect, useId, useState } from 'preact/hooks';
import { layout } from '../../shared/case/layout.ts';
import { differingBlocks } from '../../shared/report/differing-blocks.ts';
import { pictures } from '../../shared/report/pictures.ts';
import { SideBySideView } from '../../shared/report/side-by-side-view.tsx';
import { fileOf, observationOf, visitPath } from '../cases/read-case.ts';
import type { ComparedVisit, StoredVisit } from '../cases/store.ts';
import { useStored } from '../cases/use-stored.ts';
import { say } from '../messages/say.ts';
import { timeInWords } from '../messages/time-in-words.ts';
import { dataUri } from './data-uri.ts';
import { sideWords, visitorInWords } from './side-words.ts';

/** A page that was captured, beside what a visit of the crawler was shown at the same address. */
export function ComparedPage({
  visit,
  others,
}: {
  visit: StoredVisit;
  others: readonly ComparedVisit[];
}) {
  const [at, setAt] = useState(0);
  const id = useId();
  const other = others[at] ?? others[0];
  const both = useStored(
    async () => other && (await pairOf(visit, other)),
    `${visit.id} ${other?.observation.visit.id}`,
  );
  const style = both?.pictures.style();
  // Each pair numbers its pictures from 0: its rules hold in it alone.
  const own = `compared-${id}`;
  useEffect(
    () => (style === undefined ? undefined : adopt(style.replaceAll(/^\./gm, `.${own} .`))),
    [style],
  );
  if (!both) return null;
  const { onlyA, onlyB } = both.differing;
  const counts = { here: String(onlyA.length), there: String(onlyB.length) };
  return (
    <article class={`compared ${own}`}>
      <p class="row">
        <label for={id}>{say('compare.with')}</label>
        <select
          id={id}
          value={String(at)}
          onChange={({ currentTarget }) => setAt(Number(currentTarget.value))}
        >
          {others.map(({ observation: { visit: their } }, place) => (
            <option key={their.id} value={String(place)}>
              {`${visitorInWords(their)}, ${timeInWords(their.startedAt)}`}
            </option>
          ))}
        </select>
      </p>
      <p class="quiet">{say('compare.counts', counts)}</p>
      <div class="sides-both">{both.views}</div>
    </article>
  );
}

async function pairOf(visit: StoredVisit, other: ComparedVisit) {
  const own = await observationOf(visit.caseId, visit.id);
  if (!own) return undefined;
  const differing = differingBlocks(own, other.observation);
  const preview = await fileOf(visit.caseId, visitPath(visit.id, layout.preview));
  const scale = own.captures.find(({ kind }) => kind === 'preview')?.scale ?? 1;
  const there = other.observation.visit.id;
  const shots = pictures({
    ...(preview && { [visit.id]: { dataUri: await dataUri(preview), scale } }),
    ...(other.picture && {
      [there]: { dataUri: await dataUri(other.picture.image), scale: other.picture.scale },
    }),
  });
  // Named once, so that the style knows which pictures are used.
  shots.whole(visit.id);
  shots.whole(there);
  const views = (
    <>
      <SideBySideView
        observation={own}
        blocks={differing.onlyA}
        pictures={shots}
        anchor={undefined}
        words={sideWords}
      />
      <SideBySideView
        observation={other.observation}
        blocks={differing.onlyB}
        pictures={shots}
        anchor={undefined}
        words={sideWords}
      />
    </>
  );
  return { differing, pictures: shots, views };
}

/** Puts rules into the page, and returns how to take them out. */
function adopt(style: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
