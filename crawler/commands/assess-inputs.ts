import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { Failure } from '../failure.ts';
import { savedEndings } from '../saved/saved-format.ts';
import { isSavedPage, savedPagesIn } from './saved-pages.ts';

/** One thing to assess, named as the user named it. */
export type AssessInput = { name: string; file: string; url?: string; home?: string };

type Options = { url?: string; home?: string; index?: string };

const IndexRow = z.object({
  file: z.string(),
  url: z.optional(z.string()),
  home: z.optional(z.string()),
});

/**
 * What was named on the command line and in the index. A name that stands for nothing is a fault
 * beside the others, and ends the command where there is no other.
 */
export async function assessInputs(
  named: readonly string[],
  options: Options,
): Promise<{ inputs: AssessInput[]; faults: Failure[] }> {
  const inputs: AssessInput[] = [];
  const faults: Failure[] = [];
  for (const name of named) {
    const found = await inputsAt(name, options);
    if (found instanceof Failure) faults.push(found);
    else inputs.push(...found);
  }
  inputs.push(...(await indexed(options)));
  if (inputs.length === 0) {
    throw (
      faults[0] ?? new Failure('nothing to assess: name a case folder, a saved page, or --index')
    );
  }
  if (options.url !== undefined && !URL.canParse(options.url)) {
    throw new Failure(`--url: ${options.url} is no address; write it whole, with https://`);
  }
  if (options.url !== undefined && inputs.length > 1) {
    throw new Failure('--url goes with one page; use --index for several');
  }
  if (inputs.filter(({ name }) => name === '-').length > 1) {
    throw new Failure('- can be named once: standard input is read once');
  }
  return { inputs, faults };
}

/** Whether a file is named like a case that the extension exported. */
export function isCaseZip(file: string): boolean {
  return /\.zip$/i.test(file);
}

async function inputsAt(name: string, { url, home }: Options): Promise<AssessInput[] | Failure> {
  if (name === '-') return [{ name, file: name, url, home }];
  const found = await stat(name).catch(() => undefined);
  if (!found) return new Failure(`${name}: no such file or folder`);
  if (found.isFile() && !isSavedPage(name) && !isCaseZip(name)) {
    return new Failure(
      `${name}: not a kind of page that can be assessed; give ${savedEndings}, or a .zip of a case`,
    );
  }
  if (found.isFile() || (await isCaseFolder(name))) return [{ name, file: name, url, home }];
  const pages = await savedPagesIn(name);
  if (pages.length === 0) {
    return new Failure(`${name}: neither a case folder nor a folder of saved pages`);
  }
  return pages.map((file) => ({ name: file, file, home }));
}

async function indexed({ index, home }: Options): Promise<AssessInput[]> {
  if (!index) return [];
  const text = await readFile(index, 'utf8').catch(() => {
    throw new Failure(`${index}: no such index; give a file of JSON lines with a "file" field`);
  });
  const inputs: AssessInput[] = [];
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
