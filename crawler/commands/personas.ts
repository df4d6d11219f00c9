import type { Command } from 'commander';
import { acceptLanguage, personas } from '../plan/personas.ts';
import type { Finish } from './finish.ts';

/** `personas`: who the visits stand for. */
export function personasCommand(program: Command, finish: Finish): void {
  program
    .command('personas')
    .description('list the personas and what each of them tells a site')
    .option('--json', 'one JSON document on stdout')
    .action((options: { json?: boolean }) => {
      process.stdout.write(options.json ? `${JSON.stringify(personas, null, 2)}\n` : table());
      finish(0);
    });
}

function table(): string {
  const rows = personas.map((persona) => [
    persona.id,
    persona.situatedIn,
    persona.place.name,
    persona.timeZone,
    acceptLanguage(persona),
  ]);
  const all = [['id', 'situated in', 'place', 'time zone', 'Accept-Language'], ...rows];
  const widths = all[0]?.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  return `${all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}
