import type { ReferralSeen } from '../dossier/referrals-seen.ts';
import { Address } from './address.tsx';
import { AffiliateTable } from './affiliate-table.tsx';
import { PageWords } from './page-words.tsx';

const byWords: Record<ReferralSeen['by'], string> = {
  code: 'code in the address',
  network: 'through an affiliate network',
  detour: 'through a detour of its own site',
  rel: 'marked as sponsored',
};

/** Each link that credits a promoter, and whether the visitor is told of it. */
export function AffiliateLinks({ referrals }: { referrals: readonly ReferralSeen[] }) {
  return (
    <AffiliateTable
      caption="Links that credit a promoter"
      columns={['Page', 'Link', 'Firm and code', 'Language in the link', 'Disclosed']}
    >
      {referrals.map((link) => (
        <tr key={`${link.page} ${link.href}`}>
          <td>
            <Address url={link.page} most={70} />
          </td>
          <td>
            <PageWords text={link.text} most={80} />
            <div>
              <Address url={link.href} most={90} />
            </div>
          </td>
          <td class="firm">
            <PageWords text={link.firm} />
            <div class="quiet">
              <PageWords text={link.code} most={50} />, {byWords[link.by]}
            </div>
          </td>
          <td>{link.locale ?? <span class="quiet none-here">none</span>}</td>
          <td>
            <Disclosed disclosed={link.disclosed} />
          </td>
        </tr>
      ))}
    </AffiliateTable>
  );
}

function Disclosed({ disclosed }: { disclosed: ReferralSeen['disclosed'] }) {
  if (disclosed === undefined) return <span class="none-seen">no disclosure was seen</span>;
  if (disclosed.where === 'rel') return <>in the markup alone, for machines</>;
  return (
    <>
      {disclosed.where === 'beside' ? 'beside the link: ' : 'elsewhere on the page: '}
      “<PageWords text={disclosed.quote} most={120} />”
    </>
  );
}
