import { grouped } from '../assessment/contrast/exits-agree.ts';
import type { Observation } from '../observation/observation.ts';
import { andList } from './and-list.ts';
import { countryName } from './country-name.ts';
import { inUtc } from './in-utc.ts';
import { PageWords } from './page-words.tsx';

const witnesses = {
  trace: 'the site\u2019s own trace',
  echo: 'the echo',
  database: 'the IP database',
} as const;

const answers = {
  none: 'No banner was found.',
  rejected: 'Rejected',
  accepted: 'Accepted',
  left: 'Left as it was',
} as const;

/** What a visit was checked for: its way out, what was done about cookies, what the page could see. */
export function AccessDetails({ observation }: { observation: Observation }) {
  const { visit, consent, ledger } = observation;
  const checks = visit.exit?.checks ?? [];
  if (checks.length === 0 && !consent && !ledger && visit.exit?.because === undefined) return null;
  return (
    <dl class="details">
      {(checks.length > 0 || visit.exit?.because !== undefined) && (
        <div>
          <dt>Exit</dt>
          <dd>
            <ChecksWords checks={checks} />
            {visit.exit?.because !== undefined && <PageWords text={visit.exit.because} />}
          </dd>
        </div>
      )}
      {consent && (
        <div>
          <dt>Cookies</dt>
          <dd>
            <ConsentWords consent={consent} />
          </dd>
        </div>
      )}
      {ledger && (
        <div>
          <dt>Appearance</dt>
          <dd>
            <LedgerWords ledger={ledger} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function ConsentWords({ consent }: { consent: NonNullable<Observation['consent']> }) {
  const { outcome, platform, pressed, answeredAt, because, banner } = consent;
  return (
    <>
      {answers[outcome]}
      {pressed !== undefined && (
        <>
          {' by pressing “'}
          <PageWords text={pressed} most={80} />”
        </>
      )}
      {answeredAt !== undefined && ` at ${inUtc(answeredAt)}`}
      {platform !== undefined && (
        <>
          {'; platform: '}
          <PageWords text={platform} most={80} />
        </>
      )}
      {because !== undefined && (
        <>
          {': '}
          <PageWords text={because} most={200} />
        </>
      )}
      {banner !== undefined && (
        <div class="quiet">
          {'banner: “'}
          <PageWords text={banner} most={200} />”
        </div>
      )}
    </>
  );
}

type Checks = NonNullable<NonNullable<Observation['visit']['exit']>['checks']>;

/** What the witnesses said, the same answer once. */
function ChecksWords({ checks }: { checks: Checks }) {
  const answers = grouped(checks, ({ country, network, because }) =>
    JSON.stringify([country, network, because]),
  );
  return (
    <>
      {[...answers].map(([key, same]) => {
        const [first] = same;
        const said = (when: 'before' | 'after') => {
          const by = same
            .filter((check) => check.when === when)
            .map((check) => witnesses[check.by]);
          return by.length === 0 ? [] : [`${when} the visit by ${andList(by)}`];
        };
        return (
          <div key={key}>
            {first?.country !== undefined && `${countryName(first.country)} `}
            {first?.network !== undefined && (
              <code>
                <PageWords text={first.network} most={60} />
              </code>
            )}
            {first?.because !== undefined && <PageWords text={first.because} most={200} />}
            {`: ${[...said('before'), ...said('after')].join(', ')}`}
          </div>
        );
      })}
    </>
  );
}

/** What the page could see of the persona; where it is what was wished, once. */
function LedgerWords({ ledger }: { ledger: NonNullable<Observation['ledger']> }) {
  const { wished, observed, differs } = ledger;
  const clock = observed.clockOffset;
  const place = (of?: { latitude: number; longitude: number }) =>
    of && `${of.latitude.toFixed(2)}, ${of.longitude.toFixed(2)}`;
  const rows: [string, string | undefined, string | undefined][] = [
    ['country', wished.country, observed.country],
    ['languages', wished.languages.join(', '), observed.languages?.join(', ')],
    ['language header', undefined, observed.acceptLanguage],
    ['time zone', wished.timeZone, observed.timeZone],
    ['geolocation', place(wished.place), place(observed.place)],
    ['numbers', wished.numbers, observed.numbers],
    ['clock', undefined, clock === undefined ? undefined : `${Math.round(clock)} ms off`],
  ];
  return (
    <>
      {differs.length === 0 ? (
        'As wished, in everything that the page could see.'
      ) : (
        <strong>
          Differs: <PageWords text={differs.join('; ')} />
        </strong>
      )}
      <ul class="ledger quiet">
        {rows.map(([name, wish, seen]) => (
          <li key={name}>
            {`${name}: `}
            {seen === undefined ? 'not observed' : <PageWords text={seen} most={80} />}
            {wish !== undefined && wish !== seen && (
              <>
                {' (wished '}
                <PageWords text={wish} most={80} />)
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
