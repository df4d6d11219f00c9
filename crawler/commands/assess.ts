import type { Command } from 'commander';
import { assess } from '../../shared/assessment/assess.ts';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { LanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { dataFolder } from '../data-folder.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { type GoneVisits, goneVisits } from '../evidence/gone-visits.ts';
import { readCase } from '../evidence/read-case.ts';
import { readLedger } from '../evidence/read-ledger.ts';
import { readZippedCase } from '../evidence/read-zipped-case.ts';
import { exitCode, Failure } from '../failure.ts';
import { printable } from '../printable.ts';
import { type OpenRegister, openRegister } from '../register/open-register.ts';
import { assessCase } from './assess-case.ts';
import { type AssessInput, assessInputs, isCaseZip } from './assess-inputs.ts';
import { describeAssessment } from './describe-assessment.ts';
import type { Finish } from './finish.ts';
import { observeSavedPages } from './saved-pages.ts';
import { sealAnew } from './seal-anew.ts';

type Options = {
  json?: boolean;
  url?: string;
  home?: string;
  index?: string;
  data?: string;
  lookUpAnew?: boolean;
};

/** `assess`: assessment of stored cases and saved pages, with no browser. */
export function assessCommand(program: Command, finish: Finish): void {
  program
    .command('assess')
    .description('assess case folders and saved pages again, without a browser')
    .argument(
      '[inputs...]',
      'case folders, .zip files of one, .html .html.gz .mhtml .eml .md .warc .warc.gz .wacz files, folders of them, or -',
    )
    .option('--json', 'one JSON document a line and page')
    .option('--url <url>', 'the address that the page was saved from')
    .option('--home <country>', 'ISO code of the state in which the firm is established')
    .option('--index <rows.jsonl>', 'lines of {"file", "url", "home"}; files relative to the index')
    .option(
      '--data <folder>',
      'folder of the imported register (default: where the platform keeps data)',
    )
    .option(
      '--look-up-anew',
      'look cases up in the newest register, not in that of their first look-up',
    )
    .action(async (named: string[], options: Options) => {
      const { inputs, faults } = await assessInputs(named, options);
      const detectLanguage = await loadLanguageDetector();
      const register = openRegister(dataFolder(options.data));
      const by = { detectLanguage, register, lookUpAnew: options.lookUpAnew };
      let assessed = 0;
      let failed = faults.length;
      for (const fault of faults) complain(fault.message);
      for (const input of inputs) {
        for await (const done of assessmentsOf(input, by)) {
          if (done instanceof Failure) {
            failed += 1;
            complain(
              done.message.startsWith(input.name) ? done.message : `${input.name}: ${done.message}`,
            );
            continue;
          }
          assessed += 1;
          process.stdout.write(
            options.json ? `${JSON.stringify(done)}\n` : describeAssessment(done),
          );
        }
      }
      if (assessed === 0) finish(exitCode.nothingCaptured);
      else finish(failed > 0 ? exitCode.inPart : exitCode.done);
    });
}

type By = { detectLanguage: LanguageDetector; register: OpenRegister; lookUpAnew?: boolean };

/** The assessments of one input: one of a case or a page, as many as an archive has pages. */
async function* assessmentsOf(
  { name, file, url, home }: AssessInput,
  { detectLanguage, register, lookUpAnew }: By,
): AsyncGenerator<Assessment | Failure> {
  try {
    if (await isCaseFolder(file)) {
      const stored = await readCase(file);
      const of = { input: name, home, register, lookUpAnew, stored };
      yield await assessCase(file, detectLanguage, of);
      yield* told(name, goneVisits(stored.skipped, await readLedger(file)));
      await sealAnew(file);
      return;
    }
    if (isCaseZip(file)) {
      const { case: value, observations, ...gone } = await readZippedCase(file);
      const firm = { ...value.firm, home: home ?? value.firm.home };
      const day = observations[0]?.visit.startedAt.slice(0, 10);
      const known = day === undefined ? undefined : await register.forDay(day);
      yield assess({ observations, firm, register: known, input: name, detectLanguage });
      yield* told(name, gone);
      return;
    }
    for await (const observation of observeSavedPages(file, url)) {
      if (observation instanceof Failure) {
        yield observation;
        continue;
      }
      const known = await register.forDay(observation.visit.startedAt.slice(0, 10));
      const of = { observations: [observation], firm: { home }, input: name };
      yield assess({ ...of, register: known, detectLanguage });
    }
  } catch (fault) {
    yield fault instanceof Failure ? fault : new Failure(wordsOfFault(fault));
  }
}

/** What is said of visits that a case no longer holds. One that was taken out is no failure. */
function* told(input: string, { lost, takenOut }: GoneVisits): Generator<Failure> {
  for (const { id, because } of takenOut) complain(`${input}: visit ${id}: ${because}`);
  for (const { id, because } of lost) yield new Failure(`visit ${id}: ${because}`);
}

function complain(message: string): void {
  process.stderr.write(`unsolicited: ${printable(message)}\n`);
}
