import type { AdsAssessed } from '../assessment/ads/ads-assessed.ts';
import { inUtc } from './in-utc.ts';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

/** The files from which the ads come: what was taken, what was not and why, and their hashes. */
export function AdsImports({ imports }: { imports: AdsAssessed['imports'] }) {
  return (
    <dl class="ads-imports">
      {imports.map((each) => (
        <div key={each.sha256}>
          <dt>
            <PageWords text={each.file} most={90} />
          </dt>
          <dd>
            {each.counts.records} of {each.counts.found} records taken; exported{' '}
            {retrievedWords(each.retrieved)} ({wording.retrievedFrom[each.retrievedFrom]})
            {each.setAside.map(({ reason, count }) => (
              <div key={reason}>
                {count} not taken: <PageWords text={reason} most={240} />
              </div>
            ))}
            {each.remarks.map((remark) => (
              <div key={remark}>
                <PageWords text={remark} most={300} />
              </div>
            ))}
            <div class="quiet">
              SHA-256 <code>{each.sha256}</code>
            </div>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A day as the user gave it, or a moment. */
function retrievedWords(retrieved: string): string {
  return retrieved.includes('T') ? inUtc(retrieved) : retrieved;
}
