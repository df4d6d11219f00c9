import { grouped } from '../assessment/contrast/exits-agree.ts';
import { andList } from './and-list.ts';
import type { ContrastGroup } from './contrast-groups.ts';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

/** What was not compared: each reason once, with the states and the signals that it holds for. */
export function ContrastNotTested({
  group: { label, entries },
  titleOf,
}: {
  group: ContrastGroup;
  titleOf: (signal: string) => string;
}) {
  const rows = entries.flatMap((entry) => entry.rows);
  const reasons = [
    ...grouped(rows, ({ because, memberStates }) => JSON.stringify([because, memberStates])),
  ];
  return (
    <section class="contrast">
      <h3>
        <span class={`contrast-label contrast-${label}`}>{wording.contrast[label]}</span>
      </h3>
      <p class="quiet">{wording.contrastMeaning[label]}</p>
      <ul class="gaps contrast-reasons">
        {reasons.map(([key, same]) => {
          const [first] = same;
          const titles = [...new Set(same.map(({ signal }) => titleOf(signal)))];
          return (
            <li key={key}>
              {first && first.memberStates.length > 0 && `${andList(first.memberStates)}: `}
              <PageWords text={first?.because ?? ''} most={300} />
              <div class="quiet">
                <PageWords text={titles.join('; ')} most={400} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
