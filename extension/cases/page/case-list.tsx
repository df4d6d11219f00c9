import { useId, useState } from 'preact/hooks';
import { PageWords } from '../../../shared/report/page-words.tsx';
import { say } from '../../messages/say.ts';
import { timeInWords } from '../../messages/time-in-words.ts';
import { countryInWords } from '../../panel/country-in-words.ts';
import { NewCaseForm } from '../new-case-form.tsx';
import { isKept, listCases, visitsOf } from '../read-case.ts';
import type { StoredCase, StoredVisit } from '../store.ts';
import { useStored } from '../use-stored.ts';

type Listed = { stored: StoredCase; visits: StoredVisit[] };

/** Every case of this browser, to be searched by firm, domain, address and title. */
export function CaseList() {
  const [sought, setSought] = useState('');
  const [opening, setOpening] = useState(false);
  const field = useId();
  const cases = useStored(async () => {
    const all = await listCases();
    return Promise.all(
      all.map(async (stored): Promise<Listed> => {
        const visits = await visitsOf(stored.id);
        return { stored, visits: visits.filter(isKept) };
      }),
    );
  }, 'list');
  if (!cases) return <p class="empty">{say('loading')}</p>;
  const found = cases.filter((each) => matches(each, sought));
  return (
    <>
      <h1>{say('cases')}</h1>
      <div class="row list-head">
        <p class="field search">
          <label for={field}>{say('cases.search')}</label>
          <input
            id={field}
            type="search"
            value={sought}
            onInput={({ currentTarget }) => setSought(currentTarget.value)}
          />
        </p>
        <button type="button" onClick={() => setOpening(!opening)} aria-expanded={opening}>
          {say('cases.new')}
        </button>
      </div>
      {opening && <NewCaseForm made={() => setOpening(false)} cancel={() => setOpening(false)} />}
      {cases.length === 0 && !opening && <p class="empty">{say('cases.none')}</p>}
      {cases.length > 0 && found.length === 0 && <p class="empty">{say('cases.not-found')}</p>}
      <ul class="case-list">
        {found.map(({ stored, visits }) => (
          <li key={stored.id}>
            <a href={`#${stored.id}`}>
              <strong>
                <PageWords text={stored.case.firm.name} most={100} />
              </strong>
            </a>
            <span class="quiet">
              {stored.case.firm.home === undefined
                ? say('case.home-unknown')
                : countryInWords(stored.case.firm.home)}
              {stored.case.firm.domains.length > 0 && ` · ${stored.case.firm.domains.join(', ')}`}
            </span>
            <span>
              {say('cases.visits', { count: String(visits.length) })}
              <span class="quiet">
                {' '}
                · {say('cases.changed', { time: timeInWords(stored.changedAt) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function matches({ stored, visits }: Listed, sought: string): boolean {
  const { name, domains } = stored.case.firm;
  const words = [name, ...domains, ...visits.flatMap(({ title, record }) => [title, record.url])];
  const text = words.join('\n').toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
