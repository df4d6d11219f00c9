import type { Came, Changes, RunRow } from '../../shared/changes/changes.ts';
import { inUtc } from '../../shared/report/in-utc.ts';
import { printable } from '../printable.ts';
import { columns } from './columns.ts';

/** What today's rules say otherwise of earlier runs: then, today's rules on then, and now. */
export function describeRules(rules: Changes['rules'], runs: readonly RunRow[]): string {
  const now = runs.at(-1)?.today;
  const parts = rules.map((difference) => {
    const { run, said, today, onlyThen, onlyToday } = difference;
    const at = runs.find((row) => row.run === run)?.at ?? run;
    const states = [...new Set([said, today, now].flatMap(statesOf))].sort();
    const rows = [
      ['', 'said then', 'then, by today’s rules', 'latest run'],
      ['tool', said.tool, today.tool, now?.tool ?? ''],
      ['verdict', said.verdict, today.verdict, now?.verdict ?? ''],
      ...states.map((state) => [
        state,
        ...[said, today, now].map((each) => each?.memberStates[state] ?? '–'),
      ]),
    ];
    const table = columns(rows).replace(/^/gm, '    ').trimEnd();
    return [
      `  ${inUtc(at)}: a change of the tool, not of the site`,
      table,
      ...onlyThen.map((each) => `    only then   ${named(each)}`),
      ...onlyToday.map((each) => `    only today  ${named(each)}`),
      '',
    ].join('\n');
  });
  return `  Rules that changed since\n\n${parts.join('\n')}\n`;
}

function statesOf(came: Came | undefined): string[] {
  return Object.keys(came?.memberStates ?? {});
}

function named({ signal, quote }: { signal: string; quote: string }): string {
  const words = printable(quote).replace(/\s+/g, ' ');
  return `${signal}  “${words.length > 80 ? `${words.slice(0, 79)}…` : words}”`;
}
