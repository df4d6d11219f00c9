import type { Changes } from '../changes/changes.ts';
import { ChangesCourse } from './changes-course.tsx';
import { ChangesList } from './changes-list.tsx';
import { RulesTable } from './rules-table.tsx';

/** What became of the case from run to run; the runs of today's rules are apart from those of then. */
export function ChangesChapter({ changes }: { changes: Changes }) {
  return (
    <>
      <ChangesCourse changes={changes} />
      <ChangesList changes={changes} />
      {changes.rules.length > 0 && (
        <section class="run-changes">
          <h3>Rules that changed since</h3>
          <p class="quiet">
            The observations of these runs were assessed once more with today’s rules. What differs
            here is a change of the tool, not of the site.
          </p>
          <RulesTable changes={changes} />
        </section>
      )}
    </>
  );
}
