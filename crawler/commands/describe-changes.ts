import type { Changes, FindingState, RunRow } from '../../shared/changes/changes.ts';
import { dayInUtc } from '../../shared/report/day-in-utc.ts';
import { printable } from '../printable.ts';
import { describeHappened } from './describe-happened.ts';
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
/** Runs that fit beside a finding; the latest are shown. */
const columns = 40;
const most = 40;

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
    ...findings.slice(0, most).map((each) => {
      const course = each.course.filter(({ run }) => names.has(run));
      const line = course.map(({ is }) => marks[is]).join('');
      const words = `${each.signal}  ${each.memberStates.join(' ')}  “${cut(each.quote)}”`;
      return `  ${String(each.number).padStart(7)}  ${line}  ${words.replace(/ {3,}/, '  ')}`;
    }),
    ...(findings.length > most
      ? [`           and ${findings.length - most} more findings (--json)`]
      : []),
    '',
    '  █ strong  ▒ some  ░ none  ? inconclusive, or open because something could not be seen',
    '  ● shown  ○ not shown  ✕ page gone  ⊘ refused for the place  · no reading, which is no change',
  ];
  return `${head}\n${lines.join('\n')}\n\n${describeHappened(changes, colour)}${rules.length > 0 ? describeRules(rules, runs) : ''}`;
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

function span(first: RunRow, last: RunRow): string {
  return first === last ? dayInUtc(first.at) : `${dayInUtc(first.at)} to ${dayInUtc(last.at)}`;
}

function cut(text: string, length = 70): string {
  const line = printable(text).replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
