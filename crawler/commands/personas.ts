import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Persona } from '../../shared/observation/persona.ts';
import { Failure } from '../failure.ts';
import { parseExits } from '../plan/exits.ts';
import { numberFormat } from '../plan/number-format.ts';
import { parsePersonas, withOwnPersonas } from '../plan/persona-file.ts';
import { acceptLanguage, allPersonas } from '../plan/personas.ts';
import { parseCidr } from '../visit/address-rules.ts';
import type { CheckedExit } from '../visit/check-exit.ts';
import { columns } from './columns.ts';
import type { Finish } from './finish.ts';

type Options = {
  check?: boolean;
  exits: string;
  personasFile?: string;
  allowNetwork: string[];
  json?: boolean;
};

/** `personas`: who the visits stand for, and by `--check` whether their exits are where they should be. */
export function personasCommand(program: Command, finish: Finish): void {
  program
    .command('personas')
    .description('list the personas and what each of them tells a site; check their exits')
    .option('--check', 'visit every exit: country, network, latency, what leaks')
    .option('--exits <file>', 'the exits to check', 'exits.yaml')
    .option('--personas-file <file>', 'own personas in YAML, beside the built-in ones')
    .option('--allow-network <cidr>', 'let a check reach a private range', append, [])
    .option('--json', 'one JSON document on stdout')
    .action(async (options: Options) => {
      const known = await knownPersonas(options.personasFile);
      if (!options.check) {
        process.stdout.write(options.json ? json(known.map(described)) : listOf(known));
        return finish(0);
      }
      const exits = parseExits(options.exits, await textOf(options.exits), process.env);
      const allowed = options.allowNetwork.map((words) => {
        const range = parseCidr(words);
        if (range) return range;
        throw new Failure(`--allow-network ${words}: not a range; write e.g. 127.0.0.0/8`);
      });
      // Loaded here alone: the list needs no browser.
      const { checkExits, codeOfExits } = await import('./check-exits.ts');
      const checked = await checkExits(options.exits, exits, known, allowed);
      process.stdout.write(options.json ? json(checked) : exitsTable(checked));
      finish(codeOfExits(checked));
    });
}

async function knownPersonas(file: string | undefined): Promise<Persona[]> {
  const own = file === undefined ? [] : parsePersonas(file, await textOf(file));
  return withOwnPersonas(own, allPersonas);
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Failure(`${file}: cannot be read; name a file that is there`);
  });
}

function described(persona: Persona) {
  const [first = 'en'] = persona.languages;
  return { ...persona, acceptLanguage: acceptLanguage(persona), numbers: numberFormat(first) };
}

function listOf(known: readonly Persona[]): string {
  const head = ['id', 'situated in', 'place', 'time zone', 'numbers', 'Accept-Language'];
  const rows = known
    .map(described)
    .map((persona) => [
      persona.id,
      persona.situatedIn,
      persona.place.name,
      persona.timeZone,
      persona.numbers.replace(/\s/g, ' '),
      persona.acceptLanguage,
    ]);
  return columns([head, ...rows]);
}

function exitsTable(checked: readonly CheckedExit[]): string {
  const head = ['exit', 'state', 'observed', 'network', 'latency', 'leaks'];
  const rows = checked.map(({ exit, state, observed, database, network, latency, leaks }) => [
    exit,
    state,
    [observed, database && `${database} by database`].filter(Boolean).join(', ') || '-',
    network ?? '-',
    latency === undefined ? '-' : `${latency} ms`,
    state === 'down' ? '-' : leaks.join('; ') || 'none',
  ]);
  const notes = checked
    .filter(({ because }) => because !== undefined)
    .map(({ exit, because }) => [`${exit}:`, because ?? '']);
  return columns([head, ...rows]) + (notes.length > 0 ? `\n${columns(notes)}` : '');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function append(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}
