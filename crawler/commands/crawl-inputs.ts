import { readFile, stat } from 'node:fs/promises';
import type { Persona } from '../../shared/observation/persona.ts';
import { Failure } from '../failure.ts';
import { type CaseFile, caseOfAddress, parseCaseFile } from '../plan/case-file.ts';
import { type Exits, parseExits } from '../plan/exits.ts';
import type { MatrixWish } from '../plan/matrix.ts';
import { parsePersonas, withOwnPersonas } from '../plan/persona-file.ts';
import { allPersonas, personas } from '../plan/personas.ts';
import { choosePersonas } from './choose-personas.ts';
import { type MatrixOptions, matrixWish } from './matrix-wish.ts';

/** The options that say who goes, by which exits. */
export type WhoOptions = MatrixOptions & {
  exits?: string;
  personas?: string;
  personasFile?: string;
};

/** Reads what the options name: the exits, the personas chosen, the geo matrix. */
export async function whoGoesOut(
  options: WhoOptions,
): Promise<{ exits?: Exits; personas: Persona[]; matrix?: MatrixWish }> {
  const exits = options.exits
    ? parseExits(options.exits, await textOf(options.exits), process.env)
    : undefined;
  const own = options.personasFile
    ? parsePersonas(options.personasFile, await textOf(options.personasFile))
    : [];
  const known = withOwnPersonas(own, allPersonas);
  const chosen = options.personas
    ? choosePersonas('--personas', options.personas, known)
    : withAnExit(withOwnPersonas(own, personas), exits);
  return { exits, personas: chosen, matrix: matrixWish(options, chosen, known) };
}

/** Who can go: asked for or not, a persona without an exit of its country would only be skipped. */
function withAnExit(all: Persona[], exits: Exits | undefined): Persona[] {
  const able = all.filter(({ country }) => exits?.exits.some((exit) => exit.country === country));
  return able.length > 0 ? able : all;
}

/** The case that a word on the command line stands for: a case.yaml, or an address. */
export async function caseNamed(input: string): Promise<CaseFile> {
  const found = await stat(input).catch(() => undefined);
  if (found?.isFile()) return parseCaseFile(input, await textOf(input));
  if (found) throw new Failure(`${input} is a folder; name a case.yaml or an address`);
  if (/\.ya?ml$/i.test(input)) throw new Failure(`${input}: no such file`);
  return caseOfAddress(input);
}

/** The text of a file that the user named. */
export async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Failure(`${file}: cannot be read; name a file that is there`);
  });
}
