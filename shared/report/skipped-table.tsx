import type { VisitRecord } from '../case/case.ts';
import { Address } from './address.tsx';
import { PageWords } from './page-words.tsx';

/** Pages that were found and not visited, each with its reason; the same reason is said once. */
export function SkippedTable({ skipped }: { skipped: readonly VisitRecord[] }) {
  const byReason = new Map<string, VisitRecord[]>();
  for (const record of skipped) {
    const because = record.because ?? 'no reason recorded';
    byReason.set(because, [...(byReason.get(because) ?? []), record]);
  }
  return (
    <table class="skipped">
      <thead>
        <tr>
          <th scope="col">Reason</th>
          <th scope="col">Pages</th>
        </tr>
      </thead>
      <tbody>
        {[...byReason].map(([because, records]) => (
          <tr key={because}>
            <th scope="row">
              <PageWords text={because} />
            </th>
            <td>
              {records.map(({ id, url, persona }) => (
                <div key={id}>
                  <Address url={url} most={110} />{' '}
                  {persona !== '' && <span class="quiet">as {persona}</span>}
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
