import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { assess } from '../../shared/assessment/assess.ts';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { LanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { exitCode, Failure } from '../failure.ts';
import { printable } from '../printable.ts';
import { assessCase } from './assess-case.ts';
import { describeAssessment } from './describe-assessment.ts';
import type { Finish } from './finish.ts';
import { isSavedPage, observeSavedPage, savedPagesIn } from './saved-pages.ts';

type Options = { json?: boolean; url?: string; home?: string; index?: string };

/** One thing to assess, named as the user named it. */
type Input = { name: string; file: string; url?: string; home?: string };

const IndexRow = z.object({
  file: z.string(),
  url: z.optional(z.string()),
  home: z.optional(z.string()),
});

/** `assess`: assessment of stored cases and saved pages, with no browser. */
export function assessCommand(program: Command, finish: Finish): void {
  program
    .command('assess')
    .description('assess case folders and saved pages again, without a browser')
    .argument('[inputs...]', 'case folders, .html or .html.gz files, folders of them, or -')
    .option('--json', 'one JSON document a line and input')
    .option('--url <url>', 'the address that the page was saved from')
    .option('--home <country>', 'ISO code of the state in which the firm is established')
    .option('--index <rows.jsonl>', 'lines of {"file", "url", "home"}; files relative to the index')
    .action(async (named: string[], options: Options) => {
      const inputs = [...(await inputsOf(named, options)), ...(await indexed(options))];
      if (inputs.length === 0) {
        throw new Failure('nothing to assess: name a case folder, a saved page, or --index');
      }
      const detectLanguage = await loadLanguageDetector();
      let assessed = 0;
      for (const input of inputs) {
        const done = await assessInput(input, detectLanguage).catch(describeFault(input.name));
        if (!done) continue;
        assessed += 1;
        process.stdout.write(options.json ? `${JSON.stringify(done)}\n` : describeAssessment(done));
      }
      if (assessed === 0) finish(exitCode.nothingCaptured);
      else finish(assessed < inputs.length ? exitCode.inPart : exitCode.done);
    });
}

async function assessInput(input: Input, detectLanguage: LanguageDetector): Promise<Assessment> {
  if (await isCaseFolder(input.file)) {
    return assessCase(input.file, detectLanguage, input.name, input.home);
  }
  const observation = await observeSavedPage(input.file, input.url);
  const firm = { home: input.home };
  return assess({ observations: [observation], firm, input: input.name, detectLanguage });
}

async function inputsOf(named: string[], { url, home }: Options): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const name of named) {
    if (name === '-') {
      inputs.push({ name, file: name, url, home });
      continue;
    }
    const found = await stat(name).catch(() => undefined);
    if (!found) throw new Failure(`${name}: no such file or folder`);
    if (found.isFile() && !isSavedPage(name)) {
      throw new Failure(`${name}: not a kind of page that can be assessed; give .html or .html.gz`);
    }
    if (found.isFile() || (await isCaseFolder(name))) {
      inputs.push({ name, file: name, url, home });
      continue;
    }
    const pages = await savedPagesIn(name);
    if (pages.length === 0)
      throw new Failure(`${name}: neither a case folder nor a folder of saved pages`);
    inputs.push(...pages.map((file) => ({ name: file, file, home })));
  }
  if (url && inputs.length > 1) {
    throw new Failure('--url goes with one page; use --index for several');
  }
  return inputs;
}

async function indexed({ index, home }: Options): Promise<Input[]> {
  if (!index) return [];
  const text = await readFile(index, 'utf8').catch(() => {
    throw new Failure(`${index}: no such index; give a file of JSON lines with a "file" field`);
  });
  const inputs: Input[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = rowOf(line);
    if (!row)
      throw new Failure(
        `${index}, line ${at + 1}: needs {"file": …} with optional "url" and "home"`,
      );
    const file = resolve(index, '..', row.file);
    inputs.push({ name: row.file, file, url: row.url, home: row.home ?? home });
  }
  return inputs;
}

function rowOf(line: string): z.infer<typeof IndexRow> | undefined {
  try {
    return IndexRow.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

function describeFault(name: string): (fault: unknown) => undefined {
  return (fault) => {
    const message = fault instanceof Error ? fault.message : String(fault);
    process.stderr.write(
      `unsolicited: ${printable(message.startsWith(name) ? message : `${name}: ${message}`)}\n`,
    );
    return undefined;
  };
}
