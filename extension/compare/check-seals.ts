import { layout } from '../../shared/case/layout.ts';
import { checkDigest } from '../../shared/seal/check-digest.ts';
import { DataPackage } from '../../shared/seal/data-package.ts';
import { Digest } from '../../shared/seal/digest.ts';
import type { LedgerEntry } from '../../shared/seal/ledger-entry.ts';
import { webSha256 } from '../cases/web-sha256.ts';
import type { PickedFiles } from './picked-files.ts';

/** Checks the latest seal of a case that was picked; returns in words how far it goes. Throws where it does not hold. */
export async function checkLatestSeal(
  files: PickedFiles,
  entries: readonly LedgerEntry[],
): Promise<string> {
  const names = files.paths.flatMap((path) => /^seals\/(\d{4,})\//.exec(path)?.[1] ?? []);
  const latest = [...new Set(names)].sort((a, b) => Number(a) - Number(b)).at(-1);
  const entered = entries.findLast(({ kind }) => kind === 'seal');
  if (latest === undefined) {
    if (entered) throw new Error('its ledger names a seal, and there is none');
    return 'not sealed';
  }
  const folder = `${layout.seals}/${latest}`;
  const packaged = await bytesOf(files, `${folder}/${layout.dataPackage}`);
  const digest = Digest.parse(await jsonOf(files, `${folder}/${layout.digest}`));
  const { faults, fingerprint } = await checkDigest(digest, packaged, webSha256);
  if (faults.length > 0) throw new Error(`seal ${latest}: ${faults.join('; ')}`);
  if (entered?.about.seal !== latest || entered.about.key !== fingerprint) {
    throw new Error(`seal ${latest} is not the one that the ledger names`);
  }
  DataPackage.parse(JSON.parse(new TextDecoder().decode(packaged)));
  return fingerprint === undefined ? 'sealed, not signed' : `signed by key ${fingerprint}`;
}

async function bytesOf(files: PickedFiles, path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await files.read(path)).arrayBuffer());
}

async function jsonOf(files: PickedFiles, path: string): Promise<unknown> {
  return JSON.parse(await (await files.read(path)).text());
}
