import type { Crop } from './crop.ts';
import type { Picture } from './pictures.ts';

function percent(part: number, whole: number): string {
  return whole > 0 ? `${Math.round((part / whole) * 1e5) / 1e3}%` : '0%';
}

/** Everything in percent, so that the picture shrinks with its column. */
function windowStyle({ window, page }: Crop): Record<string, string> {
  return {
    'aspect-ratio': `${Math.round(window.width)} / ${Math.round(window.height)}`,
    'background-size': `${percent(page.width, window.width)} auto`,
    'background-position': `${percent(window.x, page.width - window.width)} ${percent(
      window.y,
      page.height - window.height,
    )}`,
  };
}

function markStyle({ window, mark }: Crop): Record<string, string> {
  return {
    left: percent(mark.x, window.width),
    top: percent(mark.y, window.height),
    width: percent(mark.width, window.width),
    height: percent(mark.height, window.height),
  };
}

/** The place of a finding on its page, the element outlined; or why there is no picture. */
export function PagePicture({
  picture,
  as,
}: {
  picture: Picture | { missing: string };
  as: string;
}) {
  if ('missing' in picture) return <p class="no-picture quiet">{picture.missing}</p>;
  return (
    <figure class="picture">
      <div
        class={`picture-window ${picture.shot}`}
        style={windowStyle(picture.crop)}
        role="img"
        aria-label="Part of the page with the quoted place outlined"
      >
        <span class="picture-mark" style={markStyle(picture.crop)} />
      </div>
      <figcaption class="quiet">{as}</figcaption>
    </figure>
  );
}
