import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { Decision } from '../../shared/case/decision.ts';
import {
  decisionOn,
  type NumberedFinding,
  numberedFindings,
} from '../../shared/case/numbered-findings.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { readDecisions } from '../evidence/decisions.ts';
import { readCase } from '../evidence/read-case.ts';
import { exitCode, Failure } from '../failure.ts';
import { columns } from './columns.ts';
import { decideOn } from './decide-on.ts';
import type { Finish } from './finish.ts';

type Options = {
  confirm?: boolean;
  reject?: boolean;
  unsure?: boolean;
  words?: string;
  by?: string;
  json?: boolean;
};

const longestWords = 4_000;

/** `decide`: enter a reviewer's decision on findings of a case, or list what was decided. */
export function decideCommand(program: Command, finish: Finish): void {
  program
    .command('decide')
    .description('enter a reviewer’s decision on findings; without one, list them by number')
    .argument('<case>', 'case folder')
    .argument('[findings...]', 'numbers of findings, or signals: all findings of these')
    .option('--confirm', 'the finding holds')
    .option('--reject', 'it does not')
    .option('--unsure', 'it is left open')
    .option('--words <words>', 'why, in the reviewer’s own words')
    .option('--by <name>', 'name or role of the reviewer (default: who is logged in)')
    .option('--json', 'one JSON document a line and finding')
    .action(async (folder: string, wanted: string[], options: Options) => {
      if (!(await isCaseFolder(folder))) {
        throw new Failure(`${folder}: not a case folder (it holds no case.json)`);
      }
      const { assessment } = await readCase(folder);
      if (!assessment) {
        throw new Failure(`${folder}: not assessed yet; run "unsolicited assess ${folder}" first`);
      }
      const all = numberedFindings(assessment.findings);
      const chosen = wanted.length === 0 ? all : wanted.flatMap((each) => found(each, all));
      const decision = decisionOf(options);
      if (decision !== undefined) {
        if (wanted.length === 0) {
          throw new Failure('decide: name the findings, by number or signal; see "decide <case>"');
        }
        const { words = '', by = userInfo().username } = options;
        if (words.length > longestWords) {
          throw new Failure(`--words: at most ${longestWords} characters`);
        }
        const refs = [...new Set(chosen)].map(({ ref }) => ref);
        await decideOn(folder, refs, { decision, words, by });
      } else if (options.words !== undefined || options.by !== undefined) {
        throw new Failure('decide: say which: --confirm, --reject or --unsure');
      }
      process.stdout.write(listed(chosen, await readDecisions(folder), options.json ?? false));
      finish(exitCode.done);
    });
}

function decisionOf(options: Options): Decision['decision'] | undefined {
  const said = (['confirm', 'reject', 'unsure'] as const).filter((each) => options[each]);
  if (said.length > 1) throw new Failure('decide: one of --confirm, --reject and --unsure only');
  return said[0];
}

function found(wanted: string, all: readonly NumberedFinding[]): NumberedFinding[] {
  const isNumber = /^\d+$/.test(wanted);
  const matching = all.filter(({ number, ref }) =>
    isNumber ? number === Number(wanted) : ref.signal === wanted,
  );
  if (matching.length > 0) return matching;
  const signals = [...new Set(all.map(({ ref }) => ref.signal))].join(', ');
  throw new Failure(
    isNumber
      ? `decide: no finding ${wanted}; this case has ${all.length}`
      : `decide: no finding of "${wanted}"; this case has findings of ${signals || 'no signal'}`,
  );
}

function listed(
  findings: readonly NumberedFinding[],
  decisions: readonly Decision[],
  json: boolean,
): string {
  const rows = findings.map(({ number, ref, findings: same }) => {
    const decision = decisionOn(decisions, ref);
    return { number, ...ref, strength: same[0].strength, visits: same.length, decision };
  });
  if (json) return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  if (rows.length === 0) return 'no findings\n';
  return columns([
    ['number', 'signal', 'strength', 'quote', 'decision'],
    ...rows.map(({ number, signal, strength, quote, decision }) => [
      String(number),
      signal,
      strength,
      quote.length > 60 ? `${quote.slice(0, 59)}…` : quote,
      decision === undefined
        ? ''
        : `${decision.decision} by ${decision.by}${decision.words ? `: ${decision.words}` : ''}`,
    ]),
  ]);
}
