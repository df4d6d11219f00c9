import type { Assessment } from '../assessment/assessment.ts';
import { aboutRegister } from '../register/registers.ts';
import type { Standing } from '../register/standing.ts';
import { PageWords } from './page-words.tsx';
import { registerCautions } from './register-cautions.ts';
import { wording } from './wording.ts';

type Register = NonNullable<Assessment['register']>;

/** What was looked up in the register, for which day, in which file, and what was found. */
export function RegisterBox({ register }: { register: Register }) {
  const { standings, snapshots } = register;
  return (
    <>
      {standings.length === 0 && <p class="empty">No page was there to be looked up.</p>}
      {standings.map((standing) => (
        <OneStanding key={JSON.stringify(standing)} standing={standing} />
      ))}
      <table class="looked-in">
        <thead>
          <tr>
            <th scope="col">Looked up in</th>
            <th scope="col">of</th>
            <th scope="col">rows</th>
            <th scope="col">SHA-256 of the file</th>
          </tr>
        </thead>
        <tbody>
          {snapshots.map((each) => (
            <tr key={each.register}>
              <th scope="row">
                {aboutRegister[each.register].file}: {aboutRegister[each.register].means}
              </th>
              <td>{each.date}</td>
              <td>{each.rows}</td>
              <td>
                <code>{each.sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {registerCautions(register).map((caution) => (
        <p key={caution} class="quiet">
          {caution}
        </p>
      ))}
    </>
  );
}

function OneStanding({ standing }: { standing: Standing }) {
  const { domain, day, is, because, entries } = standing;
  return (
    <section class="standing">
      <h3>
        <PageWords text={domain} most={120} /> <span class="is">on {day}:</span>{' '}
        {wording.standing[is]}
      </h3>
      <p>
        <PageWords text={because} most={900} />
      </p>
      {entries.map((entry) => (
        <dl class="entry" key={`${entry.register} ${entry.line}`}>
          <Particular name="Entity" words={entry.entity} />
          <Particular name="Status" words={entry.status} />
          <Particular name="Websites" words={entry.websites.join(', ')} />
          <Particular name="Services" words={entry.services} />
          <Particular name="Passported to" words={entry.passports.join(' ')} />
          <Particular
            name="Entry"
            words={`${aboutRegister[entry.register].file}, line ${entry.line}`}
          />
        </dl>
      ))}
    </section>
  );
}

function Particular({ name, words }: { name: string; words: string }) {
  if (words === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <PageWords text={words} most={600} />
      </dd>
    </div>
  );
}
