import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileName } from '../../../shared/case/file-name.ts';
import { layout } from '../../../shared/case/layout.ts';
import { Failure } from '../../failure.ts';
import { sha256 } from '../sha256.ts';
import { writeWhole } from '../write-whole.ts';
import { askAuthority } from './ask-authority.ts';
import { enter } from './ledger.ts';

/** What came of asking one authority. */
export type Timestamped = { authority: string; at?: string; by?: string; because?: string };

/**
 * Has the latest seal of a case timestamped by each authority; may be done at any later time. Those
 * that gave a token already are not asked again. An authority that fails leaves the case as it was.
 */
export async function timestampCase(
  folder: string,
  authorities: readonly string[],
): Promise<Timestamped[]> {
  const seal = await latestSeal(folder);
  if (seal === undefined) {
    throw new Failure(`${folder}: not sealed yet; run "unsolicited seal ${folder}" first`);
  }
  const bytes = await readFile(join(folder, layout.seals, seal, layout.digest));
  const done: Timestamped[] = [];
  for (const authority of authorities) {
    const name = `${tokenName(authority)}.tsr`;
    const file = join(folder, layout.seals, seal, name);
    if (await stat(file).catch(() => undefined)) {
      done.push({ authority, because: 'gave a token for this seal already' });
      continue;
    }
    const stamped = await askAuthority(authority, bytes);
    if ('because' in stamped) {
      done.push({ authority, because: stamped.because });
      continue;
    }
    const { at, authority: by } = stamped.token;
    await writeWhole(file, stamped.reply);
    const files = { [`${layout.seals}/${seal}/${name}`]: sha256(stamped.reply) };
    await enter(folder, { kind: 'timestamp', about: { seal, authority: by, at, files } });
    done.push({ authority, at, by });
  }
  return done;
}

/** Name of the latest seal of a case, or undefined when it was never sealed. */
async function latestSeal(folder: string): Promise<string | undefined> {
  const names = await readdir(join(folder, layout.seals)).catch((): string[] => []);
  return names.filter((name) => /^\d{4,}$/.test(name)).sort((a, b) => Number(b) - Number(a))[0];
}

function tokenName(authority: string): string {
  const { hostname, port, pathname } = new URL(authority);
  return fileName(`${hostname}-${port}${pathname}`);
}
