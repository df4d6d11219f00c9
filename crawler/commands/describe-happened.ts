import { createColors } from 'picocolors';
import type { Change, Changes } from '../../shared/changes/changes.ts';
import { type ChangeGroup, groupChanges } from '../../shared/changes/group-changes.ts';
import { dayInUtc } from '../../shared/report/day-in-utc.ts';
import { inUtc } from '../../shared/report/in-utc.ts';
import { printable } from '../printable.ts';

const kinds: Record<Change['kind'], string> = {
  new: '+ new',
  gone: '− gone',
  back: '+ back',
  words: '~ words',
  narrowed: '− fewer',
  widened: '+ more',
  text: '~ text',
  verdict: '! verdict',
  'state-verdict': '! verdict',
};
/** Changes that are told; the latest are. */
const most = 200;

/** What happened between the runs, run by run, for a terminal or an e-mail. */
export function describeHappened({ changes, runs }: Changes, colour: boolean): string {
  const told = changes.slice(-most);
  if (told.length === 0) return '  Nothing changed.\n';
  const at = new Map(runs.map((row) => [row.run, row.at]));
  const lines: string[] = [];
  for (const row of runs) {
    const groups = groupChanges(told.filter(({ run }) => run === row.run));
    if (groups.length === 0) continue;
    lines.push(
      `  ${inUtc(row.at)}`,
      ...groups.flatMap((group) => groupLines(group, at, colour)),
      '',
    );
  }
  const left = changes.length - told.length;
  const earlier = left > 0 ? `  ${left} earlier changes left out (--json)\n\n` : '';
  return `${earlier}${lines.join('\n')}\n`;
}

function groupLines(
  { kind, page, changes }: ChangeGroup,
  at: ReadonlyMap<string, string>,
  colour: boolean,
): string[] {
  const [first] = changes;
  const since =
    first.since === undefined ? '' : ` (otherwise on ${dayInUtc(at.get(first.since) ?? '')})`;
  const on = page === undefined ? '' : `  ${printable(page)}`;
  if (changes.length === 1) {
    const pieces = first.pieces ? [`               ${inWords(first, colour)}`] : [];
    return [
      `    ${kinds[kind].padEnd(11)}${printable(first.words)}${since}`,
      ...indented(on),
      ...pieces,
    ];
  }
  const why = first.because === undefined ? '' : `: ${printable(first.because)}`;
  return [
    `    ${kinds[kind].padEnd(11)}${changes.length} findings${why}${since}`,
    ...indented(on),
    ...changes.map(
      ({ finding, words }) =>
        `               ${String(finding).padStart(3)}  ${printable(titleOf(words))}`,
    ),
  ];
}

function indented(on: string): string[] {
  return on === '' ? [] : [`             ${on}`];
}

/** What stands before the colon: the signal's title. */
function titleOf(words: string): string {
  return words.split(':', 1)[0] ?? words;
}

/** Words that went and came, marked also where there is no colour. */
function inWords({ pieces = [] }: Change, colour: boolean): string {
  const { red, green } = createColors(colour);
  return pieces
    .map(({ text, is }) => {
      const words = printable(
        is === 'same' && text.length > 160 ? middleCut(text) : cut(text, 300),
      );
      if (is === 'same') return words;
      return is === 'removed' ? red(`[-${words}-]`) : green(`{+${words}+}`);
    })
    .join('');
}

function middleCut(text: string): string {
  return `${text.slice(0, 70)} … ${text.slice(-70)}`;
}

function cut(text: string, length: number): string {
  const line = printable(text);
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
