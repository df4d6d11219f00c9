import type { Observation } from '../observation/observation.ts';
import { AccessDetails } from './access-details.tsx';
import { Address } from './address.tsx';
import { countryName } from './country-name.ts';
import { inUtc } from './in-utc.ts';
import { PageWords } from './page-words.tsx';

const outcomes = {
  arrived: 'Arrived',
  'turned-away': 'Turned away',
  unreachable: 'Unreachable',
} as const;

function ExitWords({ exit }: { exit: Observation['visit']['exit'] }) {
  if (!exit) return 'not recorded';
  const how = exit.kind === 'direct' ? 'direct' : 'by proxy';
  return (
    <>
      {exit.country ? countryName(exit.country) : 'country not known'}
      <div class="quiet">{`${how}, ${exit.verified ? 'verified' : 'not verified'}`}</div>
    </>
  );
}

function PersonaWords({ visit: { instrument, persona } }: { visit: Observation['visit'] }) {
  if (!persona) return instrument === 'extension' ? 'the analyst' : 'nobody (saved page)';
  return (
    <>
      {countryName(persona.country)}
      {persona.situatedIn === 'outside' && ' (control)'}
      <div class="quiet">
        <PageWords text={persona.languages.slice(0, 3).join(', ')} most={60} />
      </div>
    </>
  );
}

/** One visit of the table: who went where and when, what came of it, and the files kept. */
export function VisitRows({ observation, anchor }: { observation: Observation; anchor?: string }) {
  const { visit, arrival, captures, problems } = observation;
  const unread = Object.entries(problems);
  const checked = Boolean(visit.exit?.checks || observation.consent || observation.ledger);
  return (
    <tbody class={`visit visit-${arrival.outcome}`} id={anchor}>
      <tr>
        <td>
          <Address url={visit.stop} most={90} />
          {arrival.final !== visit.stop && (
            <div class="quiet">
              ended at <Address url={arrival.final} most={90} />
            </div>
          )}
          <div class="quiet visit-id">
            <PageWords text={visit.id} most={90} />
          </div>
        </td>
        <td>
          <PersonaWords visit={visit} />
        </td>
        <td>
          <ExitWords exit={visit.exit} />
        </td>
        <td class="when">{inUtc(visit.startedAt)}</td>
        <td>
          <span class={`outcome outcome-${arrival.outcome}`}>{outcomes[arrival.outcome]}</span>
          {arrival.status !== undefined && ` (HTTP ${arrival.status})`}
          {arrival.because !== undefined && (
            <div class="quiet">
              <PageWords text={arrival.because} />
            </div>
          )}
          {visit.exit?.void !== undefined && (
            <div>
              <strong>Does not count:</strong> <PageWords text={visit.exit.void} />
            </div>
          )}
        </td>
      </tr>
      {(captures.length > 0 || unread.length > 0 || checked) && (
        <tr class="visit-files">
          <td colSpan={5}>
            <AccessDetails observation={observation} />
            {captures.map(({ file, sha256, bytes, note }) => (
              <div key={file} class="file">
                <span>
                  <PageWords text={file} most={80} />
                </span>
                <span class="bytes">{bytes.toLocaleString('en')} bytes</span>
                <code>{sha256}</code>
                {note !== undefined && (
                  <span class="quiet">
                    <PageWords text={note} />
                  </span>
                )}
              </div>
            ))}
            {unread.map(([part, because]) => (
              <div key={part} class="file quiet">
                <PageWords text={`${part}: ${because}`} />
              </div>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  );
}
