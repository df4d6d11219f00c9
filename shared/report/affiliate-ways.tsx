import type { Journey } from '../dossier/journeys.ts';
import type { Hop } from '../observation/hop.ts';
import { Address } from './address.tsx';
import { AffiliateTable } from './affiliate-table.tsx';
import { countryName } from './country-name.ts';
import { PageWords } from './page-words.tsx';

const byWords: Record<Hop['by'], string> = {
  asked: 'the address as it was found',
  http: 'by an HTTP redirect',
  header: 'by a Refresh header',
  meta: 'by a meta refresh',
  script: 'by a script',
  link: 'by a link that was followed',
  form: 'by a form that was sent',
  other: 'by the browser',
};
const kindWords: Record<Journey['click']['kind'], string> = {
  paid: 'Paid',
  affiliate: 'Affiliate',
  organic: 'Not paid',
  template: 'Template of an advertiser',
  unclear: 'Unclear',
  plain: 'Nothing said',
};
const geoWords = {
  visitor: 'where the visitor was',
  interest: 'the place of interest that it was shown for',
  target: 'the place aimed at',
} as const;

/** Every way from where an address was found to the page, hop by hop. */
export function AffiliateWays({ journeys }: { journeys: readonly Journey[] }) {
  return (
    <AffiliateTable
      caption="Ways that were followed"
      columns={[
        'Found',
        'Every address, and the cookies that it wrote',
        'What the address says',
        'Firm',
      ]}
    >
      {journeys.map((journey) => (
        <Way key={`${journey.visit} ${journey.landing}`} journey={journey} />
      ))}
    </AffiliateTable>
  );
}

function Way({ journey }: { journey: Journey }) {
  const { found, hops, landing, landingBy, firm, code } = journey;
  return (
    <tr>
      <td>
        <FoundWhere found={found} />
      </td>
      <td>
        <ol class="hops">
          {hops.map((hop) => (
            <li key={`${hop.at} ${hop.url}`}>
              <Address url={hop.url} most={110} />
              <div class="quiet">
                {byWords[hop.by]}
                {hop.status !== undefined && `, answered ${hop.status}`}
                {hop.cookies.length > 0 && '; wrote '}
                <Cookies cookies={hop.cookies} />
              </div>
            </li>
          ))}
          <li>
            <Address url={landing} most={140} />
            <div class="quiet">{byWords[landingBy]}</div>
          </li>
        </ol>
      </td>
      <td>
        <Said journey={journey} />
      </td>
      <td class="firm">
        {firm === undefined ? <span class="quiet">not identified</span> : <PageWords text={firm} />}
        {code !== undefined && (
          <div class="quiet">
            code <PageWords text={code} most={60} />
          </div>
        )}
      </td>
    </tr>
  );
}

function FoundWhere({ found }: { found: Journey['found'] }) {
  if (found?.at === undefined)
    return <>{found?.by === 'ad' ? 'In an ad repository' : 'Named in the case'}</>;
  return (
    <>
      {found.by === 'ad' ? 'In an ad repository: ' : 'On '}
      <Address url={found.at} most={80} />
      {found.as !== undefined && (
        <div class="quiet">
          as “<PageWords text={found.as} most={80} />”
        </div>
      )}
    </>
  );
}

function Cookies({ cookies }: { cookies: Hop['cookies'] }) {
  return (
    <>
      {cookies.slice(0, 12).map(({ name, host, by, orNext }, at) => (
        <>
          {at > 0 && ', '}
          <code>
            <PageWords text={name} most={40} />
          </code>{' '}
          for <PageWords text={host} most={60} />{' '}
          {by === 'header' ? '' : `(${by}${orNext ? ', of it or of the next page' : ''})`}
        </>
      ))}
      {cookies.length > 12 && ` and ${cookies.length - 12} more`}
    </>
  );
}

function Said({ journey: { click } }: { journey: Journey }) {
  return (
    <>
      <strong>{kindWords[click.kind]}.</strong> <PageWords text={click.because} most={240} />
      {click.named.map(({ quote, states, union, excluded }) => (
        <div key={quote}>
          <code>
            <PageWords text={quote} most={90} />
          </code>
          : {[...states.map(countryName), ...(union ? ['the Union'] : [])].join(', ')}
          {excluded.length > 0 && ` leaves out ${excluded.join(', ')}`}
        </div>
      ))}
      {click.geo.map(({ quote, of, country }) => (
        <div key={quote}>
          <code>
            <PageWords text={quote} most={90} />
          </code>
          : {geoWords[of]},{' '}
          {country === undefined ? 'a region or town not looked up' : countryName(country)}
        </div>
      ))}
    </>
  );
}
