import type { ProgrammePage } from '../dossier/programme-pages.ts';
import { Address } from './address.tsx';
import { AffiliateTable } from './affiliate-table.tsx';
import { PageWords } from './page-words.tsx';

/** The firm's own pages that seek others to bring it clients. */
export function AffiliateProgrammes({ programmes }: { programmes: readonly ProgrammePage[] }) {
  return (
    <AffiliateTable
      caption="Programme pages of the firm"
      columns={['Page', 'What it offers', 'Language in the address', 'Seen']}
    >
      {programmes.map(({ page, title, quotes, locale, platforms, linkedFrom }) => (
        <tr key={page}>
          <td>
            {title !== '' && (
              <div>
                <PageWords text={title} most={90} />
              </div>
            )}
            <Address url={page} most={90} />
          </td>
          <td>
            {quotes.length === 0 && <span class="quiet">no words of it are findings</span>}
            {quotes.map((quote) => (
              <div key={quote}>
                “<PageWords text={quote} most={160} />”
              </div>
            ))}
            {platforms.length > 0 && <div class="quiet">run by {platforms.join(', ')}</div>}
          </td>
          <td>{locale ?? <span class="quiet none-here">none</span>}</td>
          <td>
            {linkedFrom === undefined ? (
              'visited'
            ) : (
              <>
                not visited; linked from <Address url={linkedFrom} most={60} />
              </>
            )}
          </td>
        </tr>
      ))}
    </AffiliateTable>
  );
}
