import type { AssessedFinding } from '../../shared/assessment/assessment.ts';
import { means as everyMeans, type Means } from '../../shared/signals/signal.ts';
import { say } from '../messages/say.ts';
import { countryInWords } from './country-in-words.ts';
import type { Filter } from './read-page.tsx';

/** Chooses the means and the state whose findings are shown, and says how many are left. */
export function FindingFilter({
  findings,
  shown,
  filter,
  pick,
}: {
  findings: readonly AssessedFinding[];
  shown: number;
  filter: Filter;
  pick(change: Filter): void;
}) {
  const named = new Set(findings.map(({ means }) => means));
  const choices = (Object.keys(everyMeans) as Means[]).filter((each) => named.has(each));
  const states = [...new Set(findings.flatMap(({ memberStates }) => memberStates))].sort((a, b) =>
    countryInWords(a).localeCompare(countryInWords(b)),
  );
  const filtered = filter.state !== undefined || filter.means !== undefined;
  return (
    <div class="filter">
      <label>
        <span>{say('findings.by-means')}</span>
        <select
          value={filter.means ?? ''}
          onChange={({ currentTarget }) => pick({ means: currentTarget.value || undefined })}
        >
          <option value="">{say('findings.all-means')}</option>
          {choices.map((each) => (
            <option key={each} value={each}>
              {say(`means.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('states.pick')}</span>
        <select
          value={filter.state ?? ''}
          onChange={({ currentTarget }) => pick({ state: currentTarget.value || undefined })}
        >
          <option value="">{say('states.all')}</option>
          {states.map((each) => (
            <option key={each} value={each}>
              {countryInWords(each)}
            </option>
          ))}
        </select>
      </label>
      {filtered && (
        <p role="status">
          {say('findings.filtered', { shown, all: findings.length })}{' '}
          <button
            type="button"
            class="plain"
            onClick={() => pick({ state: undefined, means: undefined })}
          >
            {say('findings.show-all')}
          </button>
        </p>
      )}
    </div>
  );
}
