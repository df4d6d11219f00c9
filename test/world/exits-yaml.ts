import type { Exit } from './exits.ts';

/** Exits and echo as an `exits.yaml`. Codes are quoted: a bare NO would be a no to old parsers. */
export function exitsYaml(exits: Exit[], echo: string): string {
  const rows = exits.map((exit) => `  - { country: "${exit.country}", proxy: "${exit.proxy}" }`);
  return ['exits:', ...rows, `echo: "${echo}"`, ''].join('\n');
}
