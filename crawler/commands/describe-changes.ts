import { createColors } from 'picocolors';
import type { Change, Changes, FindingState, RunRow } from '../../shared/changes/changes.ts';
import { type ChangeGroup, groupChanges } from '../../shared/changes/group-changes.ts';
import { inUtc } from '../../shared/report/in-utc.ts';
import { printable } from '../printable.ts';
import { describeRules } from './describe-rules.ts';

const marks: Record<FindingState, string> = {
  shown: '●',
  'not-shown': '○',
  refused: '⊘',
  'page-gone': '✕',
  gap: '·',
  before: ' ',
};
const verdictMarks = { strong: '█', some: '▒', none: '░', inconclusive: '?' } as const;
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
/** Runs that fit beside a finding; the latest are shown. */
const columns = 40;
const most = { findings: 40, changes: 200 };

/** The changes of a case for a terminal: the lines of verdicts and findings, then what happened. */
export function describeChanges(changes: Changes, colour: boolean): string {
  const { firm, runs, findings, rules } = changes;
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return `${printable(firm)}: no visit yet\n`;
  const head = `${printable(firm)}: ${counted(runs.length, 'run')}, ${span(first, last)}\n`;
  if (runs.length === 1) {
    return `${head}  There is nothing to compare yet: the next run is crawled with --new-run or by a schedule.\n`;
  }
  const shown = runs.slice(-columns);
  const names = new Set(shown.map(({ run }) => run));
  const states = [...new Set(runs.flatMap(({ today }) => Object.keys(today.memberStates)))].sort();
  const lines = [
    lineOf('verdict', shown, (row) => verdictOf(row, 'whole')),
    ...states.map((state) => lineOf(state, shown, (row) => verdictOf(row, state))),
    '',
    ...findings.slice(0, most.findings).map((each) => {
      const course = each.course.filter(({ run }) => names.has(run));
      const line = course.map(({ is }) => marks[is]).join('');
      const words = `${each.signal}  ${each.memberStates.join(' ')}  “${cut(each.quote)}”`;
      return `  ${String(each.number).padStart(7)}  ${line}  ${words.replace(/ {3,}/, '  ')}`;
    }),
    ...(findings.length > most.findings
      ? [`           and ${findings.length - most.findings} more findings (--json)`]
      : []),
    '',
    '  █ strong  ▒ some  ░ none  ? inconclusive, or open because something could not be seen',
    '  ● shown  ○ not shown  ✕ page gone  ⊘ refused for the place  · no reading, which is no change',
  ];
  return `${head}\n${lines.join('\n')}\n\n${happened(changes, colour)}${rules.length > 0 ? describeRules(rules, runs) : ''}`;
}

function lineOf(name: string, runs: readonly RunRow[], mark: (row: RunRow) => string): string {
  return `  ${name.padStart(7)}  ${runs.map(mark).join('')}`;
}

function verdictOf({ today, open, read }: RunRow, state: string): string {
  if (read === 0 || open.includes(state)) return '?';
  if (state === 'whole') return verdictMarks[today.verdict];
  const verdict = today.memberStates[state];
  return verdict === undefined ? verdictMarks.none : verdictMarks[verdict];
}

function happened({ changes, runs }: Changes, colour: boolean): string {
  const told = changes.slice(-most.changes);
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
  const earlier = left > 0 ? `  ${counted(left, 'earlier change')} left out (--json)\n\n` : '';
  return `${earlier}${lines.join('\n')}\n`;
}

function groupLines(
  { kind, page, changes }: ChangeGroup,
  at: ReadonlyMap<string, string>,
  colour: boolean,
): string[] {
  const [first] = changes;
  const since = first.since === undefined ? '' : ` (otherwise on ${day(at.get(first.since))})`;
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

function span(first: RunRow, last: RunRow): string {
  return first === last ? day(first.at) : `${day(first.at)} to ${day(last.at)}`;
}

function day(iso = ''): string {
  return inUtc(iso).replace(/, \d\d:\d\d UTC$/, '');
}

function cut(text: string, length = 70): string {
  const line = printable(text).replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
