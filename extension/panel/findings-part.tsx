import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import { groupFindings, type MeansGroup } from '../../shared/report/group-findings.ts';
import { CurrentCaseProvider, useCurrentCase } from '../cases/panel-decision.tsx';
import { sayReason } from '../messages/reason.ts';
import { language, say, sayCount } from '../messages/say.ts';
import type { KeptPage } from '../tab/kept-page.ts';
import { pageAddress } from '../tab/page-address.ts';
import { FindingFilter } from './finding-filter.tsx';
import { FindingsList } from './findings-list.tsx';
import { matches } from './matches.ts';
import type { Filter } from './read-page.tsx';
import { spotsOf } from './spots-of.ts';
import { useMarks } from './use-marks.ts';

const sides = ['towards', 'away', 'neither'] as const;

/** The findings of both sides, filtered, each a way to its place on the page. */
export function FindingsPart({
  tab,
  page,
  assessment,
  filter,
  pick,
}: {
  tab: number;
  page: KeptPage;
  assessment: Assessment;
  filter: Filter;
  pick(change: Filter): void;
}) {
  const here = page.assessment.url;
  const currentCase = useCurrentCase();
  const marks = useMarks(tab, `${here} ${page.readAt}`);
  const part = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState<string>();
  const shown = assessment.findings.filter((finding) => matches(finding, filter));
  const groups = useMemo(
    () =>
      sides.map((side) => ({
        side,
        groups: groupFindings(
          shown.filter(({ points }) => points === side),
          [],
        ),
      })),
    [assessment, filter.state, filter.means],
  );
  const listed = groups.flatMap((each) => placesOf(each.groups));
  const spots = listed
    .flat()
    .filter(({ url }) => pageAddress(url) === pageAddress(here))
    .map(({ spot }) => spot);
  // Where what was chosen is not on view any more, the Tab key comes to the first that is.
  const ids = listed.map((places) => places[0]?.spot.id ?? '');
  const tabStop = current !== undefined && ids.includes(current) ? current : ids[0];
  const marked = [...marks.outcomes.values()].filter(
    ({ is, selector }) => is === 'words' || selector !== undefined,
  ).length;

  useEffect(() => {
    const clearOnEscape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') marks.clear();
    };
    document.addEventListener('keydown', clearOnEscape);
    return () => document.removeEventListener('keydown', clearOnEscape);
  });

  return (
    <section class="part findings" ref={part}>
      <h2>{say('findings.title')}</h2>
      <FindingFilter findings={assessment.findings} shown={shown.length} {...{ filter, pick }} />
      {spots.length > 0 && (
        <div class="marks">
          <button
            type="button"
            class="plain"
            aria-pressed={marks.all}
            onClick={() => (marks.all ? marks.clear() : marks.showAll(spots))}
          >
            {say(marks.all ? 'marks.all-off' : 'marks.all-on')}
          </button>
          <p role="status" class="quiet">
            {marks.fault !== undefined &&
              say('marks.not-possible', { because: sayReason(marks.fault) })}
            {marks.fault === undefined && marks.all && sayCount('marks.marked', marked)}
          </p>
        </div>
      )}
      <p class="quiet keys">
        {say('findings.keys')} {language() !== 'en' && say('panel.english-only')}
      </p>
      {groups.map(({ side, groups: ofSide }) =>
        side !== 'towards' && ofSide.length === 0 ? null : (
          <section class="side" key={side}>
            <h3>{say(`findings.${side}`)}</h3>
            {ofSide.length === 0 && (
              <p class="empty">
                {say(
                  shown.length < assessment.findings.length
                    ? 'findings.none-here'
                    : 'findings.none',
                )}
              </p>
            )}
            <CurrentCaseProvider value={currentCase}>
              <FindingsList
                groups={ofSide}
                here={here}
                marks={marks}
                current={tabStop}
                setCurrent={setCurrent}
                part={part}
              />
            </CurrentCaseProvider>
          </section>
        ),
      )}
    </section>
  );
}

/** The places of each finding, in the order in which findings are listed. */
function placesOf(groups: MeansGroup[]) {
  return groups.flatMap(({ signals }) =>
    signals.flatMap((group) => group.findings.map((merged) => spotsOf(group.signal, merged))),
  );
}
