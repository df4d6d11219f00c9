import type { Came, Changes } from '../changes/changes.ts';
import { countryName } from './country-name.ts';
import { inUtc } from './in-utc.ts';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

/** What today's rules say otherwise of earlier runs: a change of the tool, never of the site. */
export function RulesTable({ changes }: { changes: Changes }) {
  const now = changes.runs.at(-1)?.today;
  return (
    <>
      {changes.rules.map(({ run, said, today, onlyThen, onlyToday }) => {
        const states = [...new Set([said, today, now].flatMap(statesOf))].sort();
        const at = changes.runs.find((row) => row.run === run)?.at ?? '';
        return (
          <table key={run} class="state-table rules">
            <caption>Run of {inUtc(at)}</caption>
            <thead>
              <tr>
                <th scope="col">State</th>
                <th scope="col">Said then ({said.tool})</th>
                <th scope="col">Then, by today’s rules</th>
                <th scope="col">Latest run, by today’s rules</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">The case</th>
                {[said, today, now].map((each, index) => (
                  <td key={['said', 'today', 'now'][index]}>
                    {each ? wording.verdict[each.verdict] : '–'}
                  </td>
                ))}
              </tr>
              {states.map((state) => (
                <tr key={state}>
                  <th scope="row">{countryName(state)}</th>
                  {[said, today, now].map((each, index) => (
                    <td key={['said', 'today', 'now'][index]}>{stateWord(each, state)}</td>
                  ))}
                </tr>
              ))}
              <Only title="Found then only" named={onlyThen} />
              <Only title="Found by today’s rules only" named={onlyToday} />
            </tbody>
          </table>
        );
      })}
    </>
  );
}

function Only({ title, named }: { title: string; named: Changes['rules'][number]['onlyThen'] }) {
  if (named.length === 0) return null;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td colSpan={3}>
        <ul class="changed-findings">
          {named.slice(0, 20).map(({ signal, page, quote }) => (
            <li key={`${signal} ${page} ${quote}`}>
              {signal.replaceAll('-', ' ')}: <PageWords text={quote} most={120} />
            </li>
          ))}
          {named.length > 20 && <li>and {named.length - 20} more (changes.json)</li>}
        </ul>
      </td>
    </tr>
  );
}

function statesOf(came: Came | undefined): string[] {
  return Object.keys(came?.memberStates ?? {});
}

function stateWord(came: Came | undefined, state: string): string {
  const verdict = came?.memberStates[state];
  return verdict === undefined ? 'none found' : wording.stateVerdict[verdict];
}
