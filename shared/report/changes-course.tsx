import type { Changes, RunRow } from '../changes/changes.ts';
import { countryName } from './country-name.ts';
import { CourseStrip } from './course-strip.tsx';
import { dayInUtc } from './day-in-utc.ts';
import { PageWords } from './page-words.tsx';
import { type StripVerdict, VerdictStrip } from './verdict-strip.tsx';

/** Runs and findings that are drawn; all are in changes.json. */
const most = { runs: 40, findings: 60 };

/** The verdicts and findings of a case from run to run, a line each. */
export function ChangesCourse({ changes }: { changes: Changes }) {
  const runs = changes.runs.slice(-most.runs);
  const names = new Set(runs.map(({ run }) => run));
  const days = new Map(changes.runs.map(({ run, at }) => [run, at]));
  const states = [...new Set(runs.flatMap(({ today }) => Object.keys(today.memberStates)))].sort();
  const left = changes.findings.length - most.findings;
  return (
    <>
      <table class="course">
        <thead>
          <tr>
            <th scope="col">Verdict and findings</th>
            <th scope="col">
              {dayInUtc(runs[0]?.at ?? '')} to {dayInUtc(runs.at(-1)?.at ?? '')}, a column a run
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <strong>The case</strong>
            </th>
            <td>
              <VerdictStrip of="The case" verdicts={verdictsOf(runs, 'whole')} />
            </td>
          </tr>
          {states.map((state) => (
            <tr key={state}>
              <th scope="row">
                <span class="state-code">{state}</span> {countryName(state)}
              </th>
              <td>
                <VerdictStrip of={countryName(state)} verdicts={verdictsOf(runs, state)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tbody>
          {changes.findings.slice(0, most.findings).map((each) => (
            <tr key={each.number}>
              <th scope="row">
                <span class="course-number">{each.number}</span> <PageWords text={each.title} />
                <div class="quiet">
                  {each.memberStates.length > 0 && `${each.memberStates.join(' ')} · `}
                  <PageWords text={each.quote} most={90} />
                </div>
              </th>
              <td>
                <CourseStrip course={each.course.filter(({ run }) => names.has(run))} days={days} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p class="quiet">and {left} more findings (changes.json)</p>}
      <p class="quiet course-legend">
        High bar: strong. Middle: some. Low: none. Hollow: inconclusive, or something could not be
        seen. Dot: shown. Ring: page read without it. Diagonal cross: page gone. Upright cross:
        refused for the place. Dotted: not seen in between, which is no change.
      </p>
    </>
  );
}

/** What each run came to for a state, or for the whole case, under today’s rules. */
function verdictsOf(runs: readonly RunRow[], state: string): StripVerdict[] {
  return runs.map(({ at, today, open, read }) => ({
    at,
    verdict: state === 'whole' ? today.verdict : (today.memberStates[state] ?? 'none'),
    open: read === 0 || open.includes(state),
  }));
}
