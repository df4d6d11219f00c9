import PQueue from 'p-queue';
import type { Persona } from '../../shared/observation/persona.ts';
import { exitCode, Failure } from '../failure.ts';
import { type Exits, exitsOf } from '../plan/exits.ts';
import type { Cidr } from '../visit/address-rules.ts';
import { type CheckedExit, checkExit } from '../visit/check-exit.ts';
import { openIpDatabase } from '../visit/ip-database.ts';
import { openBrowser } from '../visit/open-browser.ts';

const atATime = 4;

/** Visits every exit once, as the first persona of its country, and says what each of them is. */
export async function checkExits(
  file: string,
  exits: Exits,
  personas: readonly Persona[],
  allowed: readonly Cidr[],
): Promise<CheckedExit[]> {
  const { echo } = exits;
  if (echo === undefined) {
    const fix = 'add echo: "https://…", an address that answers {"ip": …, "country": …}';
    throw new Failure(`${file}: names no echo to ask for the country of an exit; ${fix}`);
  }
  const database = exits.database ? await openIpDatabase(exits.database) : undefined;
  const named = new Set(exits.exits.map(({ country }) => country));
  const pairs = [...named].flatMap((country) => {
    const persona = personas.find((one) => one.country === country);
    return exitsOf(country, exits.exits).map((exit) => ({ exit, persona }));
  });
  const browser = await openBrowser();
  try {
    const queue = new PQueue({ concurrency: atATime });
    return await queue.addAll(
      pairs.map(({ exit, persona }) => async () => {
        const [any] = personas;
        const visitor = persona ?? any;
        if (!visitor) throw new Failure('there is no persona to visit as');
        const checked = await checkExit({
          browser,
          persona: visitor,
          exit,
          echo,
          database,
          allowed,
        });
        if (persona) return checked;
        const because = `no persona is situated in ${exit.country}: describe one in --personas-file`;
        return { ...checked, because };
      }),
    );
  } finally {
    await browser.close();
  }
}

/** 5 when an exit is down, 3 when one stands elsewhere or nobody knows where. */
export function codeOfExits(checked: readonly CheckedExit[]): number {
  if (checked.some(({ state }) => state === 'down')) return exitCode.componentMissing;
  return checked.every(({ state }) => state === 'right') ? exitCode.done : exitCode.inPart;
}
