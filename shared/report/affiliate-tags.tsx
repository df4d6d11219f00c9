import type { TagSeen } from '../dossier/tags-seen.ts';
import { AffiliateTable } from './affiliate-table.tsx';
import { PageWords } from './page-words.tsx';

const ofWords: Record<TagSeen['of'], string> = {
  advertising: 'advertising',
  analytics: 'counting visitors',
  'affiliate-programme': 'affiliate programme of the site',
  'affiliate-publisher': 'tag of a promoter',
};

/** Platforms to which pages report their visitors, with accounts, before and after consent. */
export function AffiliateTags({ tags }: { tags: readonly TagSeen[] }) {
  const rows = new Map<string, TagSeen[]>();
  for (const tag of tags) {
    const key = `${tag.site} ${tag.platform} ${tag.account ?? ''}`;
    rows.set(key, [...(rows.get(key) ?? []), tag]);
  }
  return (
    <AffiliateTable caption="Tags of platforms" columns={['Site', 'Platform', 'Account', 'When']}>
      {[...rows].map(([key, seen]) => {
        const [first] = seen;
        return first === undefined ? null : (
          <tr key={key}>
            <td>
              <PageWords text={first.site} />
            </td>
            <td>
              {first.platform} <span class="quiet">{ofWords[first.of]}</span>
            </td>
            <td>
              {first.account === undefined ? (
                <span class="quiet">not named in the request</span>
              ) : (
                <code>
                  <PageWords text={first.account} most={60} />
                </code>
              )}
            </td>
            <td>{[...new Set(seen.map(whenWords))].sort().join('; ')}</td>
          </tr>
        );
      })}
    </AffiliateTable>
  );
}

function whenWords({ consent, answer }: TagSeen): string {
  if (consent === 'before') return 'before consent was answered';
  if (consent === 'after')
    return answer === 'accepted' ? 'after consent' : 'after consent was refused';
  if (consent === 'no-banner') return 'no consent was asked for';
  return 'not told apart';
}
