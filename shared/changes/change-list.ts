import { changeWords } from './change-words.ts';
import type { Change, RunRow, TextChange } from './changes.ts';
import type { Happening } from './follow-findings.ts';
import type { Followed } from './followed.ts';
import { verdictChanges } from './verdict-changes.ts';
import { wordPieces } from './word-pieces.ts';

type Happened = {
  rows: readonly RunRow[];
  findings: readonly Followed[];
  happenings: readonly Happening[];
  texts: readonly TextChange[];
};

/** Everything that happened, run by run: verdicts, then findings, then other words of the pages. */
export function changeList({ rows, findings, happenings, texts }: Happened): Change[] {
  const at = new Map(rows.map((row) => [row.run, row.at]));
  const byNumber = new Map(findings.map((each) => [each.number, each]));
  const verdicts = verdictChanges(rows).map(({ was, is, ...about }): Change => {
    const [state = 'whole'] = about.memberStates;
    const key = JSON.stringify([about.kind, about.run, state, was, is]);
    return { ...about, key, words: changeWords.verdict(about.memberStates[0], was, is) };
  });
  const followed = happenings.flatMap((happening): Change[] => {
    const each = byNumber.get(happening.finding);
    if (each === undefined) return [];
    const { run, kind, since, was, because } = happening;
    const identity = [kind, run, each.finding.signal, each.page, firstWords(each)];
    return [
      {
        key: JSON.stringify(identity),
        kind,
        run,
        at: at.get(run) ?? '',
        ...(since !== undefined && { since }),
        words: changeWords.finding(happening, each.finding),
        ...(because !== undefined && { because }),
        page: each.url,
        memberStates: [...each.memberStates].sort(),
        finding: each.number,
        ...(was !== undefined && { pieces: wordPieces(was, wordsAt(each, run)) }),
      },
    ];
  });
  const told = new Set(
    followed.filter(({ kind }) => kind !== 'narrowed').map(({ page, run }) => `${run} ${page}`),
  );
  // Words of a finding that came, went or changed are told with it.
  const others = texts.filter(
    ({ matters, run, page }) => matters !== 'finding' || !told.has(`${run} ${page}`),
  );
  const written = others.map((text): Change => {
    const { run, since, page, pieces, change } = text;
    return {
      key: JSON.stringify(['text', run, page, change, pieces.map(({ text: words }) => words)]),
      kind: 'text',
      run,
      at: at.get(run) ?? '',
      since,
      words: changeWords.text(text),
      page,
      memberStates: [],
      pieces,
    };
  });
  const order = new Map(rows.map(({ run }, index) => [run, index]));
  return [...verdicts, ...followed, ...written].sort(
    (a, b) => (order.get(a.run) ?? 0) - (order.get(b.run) ?? 0),
  );
}

/** The words by which a finding was first known: they stay the same when it is told of anew. */
function firstWords({ wordings }: Followed): string {
  return wordings[0]?.quote ?? '';
}

function wordsAt({ wordings }: Followed, run: string): string {
  return wordings.find((wording) => wording.run === run)?.quote ?? '';
}
