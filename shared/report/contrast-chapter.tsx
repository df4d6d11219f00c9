import type { Assessment } from '../assessment/assessment.ts';
import type { Case } from '../case/case.ts';
import { andList } from './and-list.ts';
import { ContrastEntryRows } from './contrast-entry-rows.tsx';
import { type ContrastGroup, contrastGroups } from './contrast-groups.ts';
import { ContrastNotTested } from './contrast-not-tested.tsx';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

/** Which differences between what visitors of a state and the controls were shown are real. */
export function ContrastChapter({
  assessment,
  dossier,
  anchors,
}: {
  assessment: Assessment;
  dossier: Case;
  anchors: ReadonlyMap<string, string>;
}) {
  const groups = contrastGroups(assessment.contrast ?? []);
  const tested = groups.filter(({ label }) => label !== 'not-tested');
  const [untested] = groups.filter(({ label }) => label === 'not-tested');
  if (dossier.exits.length === 0) {
    return (
      <p class="empty">
        Nothing was compared: the case has no exits, so that every visit left from where the machine
        stands. What is found may be shown everywhere, or only there.
      </p>
    );
  }
  if (groups.length === 0 && !dossier.matrix) {
    return (
      <p class="empty">
        Nothing was compared: no geo matrix was run, and single visits tell no difference from
        chance.
      </p>
    );
  }
  return (
    <>
      {dossier.matrix && <Planned matrix={dossier.matrix} />}
      {tested.length === 0 && (
        <p class="empty">
          {untested
            ? 'No difference could be put to the test.'
            : 'Nothing differed between visitors of member states and controls.'}
        </p>
      )}
      {tested.map((group) => (
        <Group key={group.label} group={group} assessment={assessment} anchors={anchors} />
      ))}
      {untested && <ContrastNotTested group={untested} titleOf={titlesOf(assessment)} />}
    </>
  );
}

function Planned({ matrix }: { matrix: NonNullable<Case['matrix']> }) {
  const { blocks, arms, seed, controls } = matrix;
  return (
    <p>
      {`Each stop was visited in ${blocks} randomised blocks of ${arms} visits (seed ${seed}) against `}
      <PageWords text={andList(controls.map((id) => id.toUpperCase()))} most={80} />.{' '}
      {blocks < 5 &&
        'With fewer than five blocks this is screening: it says where to look, and nothing may rest on it.'}
    </p>
  );
}

function Group({
  group: { label, entries },
  assessment,
  anchors,
}: {
  group: ContrastGroup;
  assessment: Assessment;
  anchors: ReadonlyMap<string, string>;
}) {
  const titleOf = titlesOf(assessment);
  return (
    <section class="contrast">
      <h3>
        <span class={`contrast-label contrast-${label}`}>{wording.contrast[label]}</span>
      </h3>
      <p class="quiet">{wording.contrastMeaning[label]}</p>
      {entries.map((entry) => (
        <ContrastEntryRows
          key={`${entry.signal} ${entry.quotes.join()}`}
          entry={entry}
          title={titleOf(entry.signal)}
          anchors={anchors}
        />
      ))}
    </section>
  );
}

/** The title of a signal as the findings carry it; its name where it has none. */
function titlesOf({ findings }: Assessment): (signal: string) => string {
  const titles = new Map(findings.map(({ signal, title }) => [signal, title]));
  return (signal) => titles.get(signal) ?? signal.replaceAll('-', ' ');
}
