import type { Assessment, Speaker } from '../assessment/assessment.ts';
import { Address } from './address.tsx';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

type Pages = NonNullable<Assessment['pages']>;

const pagesNamed = 3;

/** Who speaks on the pages that were assessed, and how that is told; each page named once. */
export function SpeakerWords({ pages }: { pages: Pages }) {
  const groups = new Map<string, { speaker: Speaker; because: string; urls: Set<string> }>();
  for (const { speaker, because, url } of pages) {
    const key = `${speaker} ${because}`;
    const group = groups.get(key) ?? { speaker, because, urls: new Set() };
    group.urls.add(url);
    groups.set(key, group);
  }
  // On the one page that all is about the address stands above already.
  const one = new Set(pages.map(({ url }) => url)).size === 1;
  return (
    <ul class="speakers">
      {[...groups.values()].map(({ speaker, because, urls }) => (
        <li key={because}>
          <strong>{wording.speaker[speaker]}:</strong> <PageWords text={because} most={300} />
          {!one && (
            <span class="quiet">
              {[...urls].slice(0, pagesNamed).map((url) => (
                <span key={url}>
                  {' '}
                  <Address url={url} most={60} />
                </span>
              ))}
              {urls.size > pagesNamed && ` and ${urls.size - pagesNamed} more pages`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
