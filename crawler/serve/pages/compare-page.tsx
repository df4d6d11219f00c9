import { inUtc } from '../../../shared/report/in-utc.ts';
import { PageWords } from '../../../shared/report/page-words.tsx';
import type { Comparable, Shot } from '../comparable-shots.ts';

type Props = {
  base: string;
  firm: string;
  places: readonly Comparable[];
  chosen?: { place: Comparable; before: Shot; after: Shot };
};

/** One page as one visitor saw it in two runs, one picture over the other under a slider. */
export function ComparePage({ base, firm, places, chosen }: Props) {
  return (
    <>
      <p>
        <a href={base}>
          <PageWords text={firm} most={120} />
        </a>
      </p>
      <h1>Screenshots in comparison</h1>
      {chosen === undefined ? (
        <p class="empty">No page has a picture yet.</p>
      ) : (
        <>
          <Choose base={base} places={places} chosen={chosen} />
          <figure class="compare">
            <label class="compare-slider">
              <span>
                Left: {inUtc(chosen.before.at)}. Right: {inUtc(chosen.after.at)}.
              </span>
              <input
                type="range"
                min="0"
                max="100"
                value="50"
                aria-label="Where one picture gives way to the other, in percent"
              />
            </label>
            <div class="compare-stage">
              <Picture base={base} shot={chosen.before} class="compare-before" />
              <Picture base={base} shot={chosen.after} class="compare-after" />
            </div>
          </figure>
        </>
      )}
    </>
  );
}

function Picture({ base, shot, class: name }: { base: string; shot: Shot; class: string }) {
  const address = `${base}/visits/${encodeURIComponent(shot.visit)}/${encodeURIComponent(shot.file)}`;
  return (
    <div class={name}>
      <p class="compare-day">{inUtc(shot.at)}</p>
      <img src={address} alt={`The page on ${inUtc(shot.at)}`} />
    </div>
  );
}

function Choose({
  base,
  places,
  chosen,
}: Required<Pick<Props, 'chosen'>> & Pick<Props, 'base' | 'places'>) {
  const { place, before, after } = chosen;
  const runs = (name: string, label: string, value: string) => (
    <label>
      {label}
      <select name={name}>
        {place.shots.map(({ run, at }) => (
          <option key={run} value={run} selected={run === value}>
            {inUtc(at)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form class="filter" method="get" action={`${base}/compare`}>
      <label>
        Page and visitor
        <select name="place">
          {places.map(({ key, url, viewer, shots }) => (
            <option key={key} value={key} selected={key === place.key}>
              {`${viewer.toUpperCase()} ${url.slice(0, 90)} (${shots.length})`}
            </option>
          ))}
        </select>
      </label>
      {runs('before', 'Left', before.run)}
      {runs('after', 'Right', after.run)}
      <div class="filter-buttons">
        <button type="submit">Compare</button>
      </div>
    </form>
  );
}
