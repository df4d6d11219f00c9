import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Firm } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { extractFor, RegisterExtract } from '../../shared/register/register-extract.ts';
import { toJson } from '../../shared/seal/to-json.ts';
import { enter } from '../evidence/seal/ledger.ts';
import { sha256 } from '../evidence/sha256.ts';
import { writeWhole } from '../evidence/write-whole.ts';
import { Failure } from '../failure.ts';
import type { OpenRegister } from './open-register.ts';

type OneRun = { folder: string; run: string; firm: Firm; observations: readonly Observation[] };

/**
 * What the register says for a run of a case, kept in the case folder: assessed again, later or
 * elsewhere, a run rests on the snapshots in which it was first looked up, unless it is to be looked
 * up `anew`. None that was kept is overwritten. Undefined where no register was ever imported.
 */
export async function registerOfCase(
  { folder, run, firm, observations }: OneRun,
  register: OpenRegister,
  anew = false,
): Promise<RegisterExtract | undefined> {
  const kept = await keptExtracts(folder, run);
  const latest = kept.at(-1);
  const earlier =
    latest === undefined ? undefined : await readExtract(join(folder, layout.register, latest));
  const day = observations.map(({ visit }) => visit.startedAt.slice(0, 10)).sort()[0];
  if (day === undefined) return earlier;
  const whole = earlier && !anew ? await register.again(earlier) : await register.forDay(day);
  if (whole === undefined) return earlier;
  const extract = extractFor(
    whole,
    observations.map((observation) => asked(observation, firm)),
  );
  const text = toJson(extract);
  if (earlier && text === toJson(earlier)) return earlier;
  const name =
    kept.length === 0 ? `${run}.json` : `${run}-${String(kept.length + 1).padStart(4, '0')}.json`;
  await mkdir(join(folder, layout.register), { recursive: true });
  await writeWhole(join(folder, layout.register, name), text);
  const snapshots = extract.snapshots.map((each) => `${each.register} ${each.date} ${each.sha256}`);
  const files = { [`${layout.register}/${name}`]: sha256(text) };
  await enter(folder, {
    kind: 'register',
    about: { run, day: extract.day, snapshots, rows: extract.rows.length, files },
  });
  return extract;
}

function asked({ arrival, parts }: Observation, { name, home, lei }: Firm) {
  const blocks = parts.text?.blocks ?? [];
  return {
    url: arrival.final,
    firm: { name, home, lei },
    text: blocks.map(({ text }) => text).join('\n'),
  };
}

/** The extracts of a run, the latest last. */
async function keptExtracts(folder: string, run: string): Promise<string[]> {
  const names = await readdir(join(folder, layout.register)).catch((): string[] => []);
  const wanted = new RegExp(`^${run}(?:-\\d{4})?\\.json$`);
  return names
    .filter((name) => wanted.test(name))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

async function readExtract(file: string): Promise<RegisterExtract> {
  const text = await readFile(file, 'utf8');
  try {
    return RegisterExtract.parse(JSON.parse(text));
  } catch {
    throw new Failure(`${file}: no extract of the register; put the file back as it was sealed`);
  }
}
