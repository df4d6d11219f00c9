import { readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleCase } from '../../crawler/evidence/bundle/bundle-case.ts';
import { signingKey } from '../../crawler/evidence/seal/keys.ts';
import { sealCase } from '../../crawler/evidence/seal/seal-case.ts';
import { checkCase } from '../../extension/compare/check-case.ts';
import { filesOfZip } from '../../extension/compare/picked-files.ts';
import { addVisit, unsealedCase } from '../crawler/support/sealed-case.ts';

let folder: string;
let bundle: string;
let bytes: Buffer;

beforeAll(async () => {
  folder = await unsealedCase(['de', 'pl']);
  await addVisit(folder, 'fr', { files: [['preview.webp', Buffer.from('no picture at all')]] });
  await sealCase(folder, await signingKey());
  ({ file: bundle } = await bundleCase(folder, await signingKey()));
  bytes = await readFile(bundle);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the panel makes of a file that was picked. */
async function check(content: Uint8Array, name = basename(bundle)) {
  return checkCase(await filesOfZip(new File([new Uint8Array(content)], name)));
}

/** The bundle written again with some of its entries changed, left out (undefined) or put in. */
async function rewritten(
  change: (path: string, content: Uint8Array) => Uint8Array | undefined,
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()) {
    if (entry.directory) continue;
    const content = change(entry.filename, await entry.getData(new Uint8ArrayWriter()));
    if (content) await zip.add(entry.filename, new Uint8ArrayReader(content), { level: 0 });
  }
  return zip.close();
}

const text = (content: Uint8Array) => new TextDecoder().decode(content);
const replaced = (content: Uint8Array, sought: RegExp, by: string) =>
  new TextEncoder().encode(text(content).replace(sought, by));

it('takes a bundle of the crawler (.wacz): every visit, the firm, and what its hashes said', async () => {
  expect(bundle).toMatch(/\.wacz$/);
  const loaded = await check(bytes);
  expect(loaded.name).toBe('KestrelX');
  expect(loaded.visits.map(({ observation }) => observation.visit.id)).toEqual(['de', 'fr', 'pl']);
  expect(loaded.proof.join()).toMatch(/^ledger intact,signed by key [0-9a-f]{64}$/);
});

it.each<[string, RegExp, (path: string, content: Uint8Array) => Uint8Array | undefined]>([
  [
    'other words in what a visit saw',
    /^visits\/pl\/observation\.json: changed since it was captured \(the manifest names another hash\)$/,
    (path, content) =>
      path === 'visits/pl/observation.json'
        ? replaced(content, /"stop": ?"/, '"stop":"x')
        : content,
  ],
  [
    'a manifest that fits the changed words',
    /^visits\/pl\/manifest\.json: changed since it was captured \(the ledger names another hash\)$/,
    (path, content) =>
      path === 'visits/pl/manifest.json' ? replaced(content, /[0-9a-f]{8}"/, '00000000"') : content,
  ],
  [
    'an entry of the ledger that is left out',
    /^ledger\.jsonl: line /,
    (path, content) => (path === 'ledger.jsonl' ? replaced(content, /(?<=\n).*\n/, '') : content),
  ],
  [
    'a seal that is taken out',
    /its ledger names a seal, and there is none/,
    (path, content) => (path.startsWith('seals/') ? undefined : content),
  ],
  [
    'another signature',
    /^seal 0001: /,
    (path, content) =>
      /^seals\/.*digest/.test(path)
        ? replaced(content, /"signature": ?"...../, '"signature": "AAAAA')
        : content,
  ],
  [
    'a visit that is taken out',
    /^visits\/de\/manifest\.json is missing$/,
    (path, content) => (path.startsWith('visits/de/') ? undefined : content),
  ],
])('refuses a bundle with %s', async (_, words, change) => {
  await expect(rewritten(change).then((content) => check(content))).rejects.toThrow(words);
});

it('refuses a bundle that was cut off, one with a flipped byte, and what is no bundle', async () => {
  await expect(check(bytes.subarray(0, bytes.length - 200))).rejects.toThrow(/not a whole zip/);
  const flipped = Buffer.from(bytes);
  const at = flipped.indexOf('"parts"');
  flipped.writeUInt8(flipped.readUInt8(at + 2) ^ 1, at + 2);
  await expect(check(at < 0 ? bytes.subarray(9) : flipped)).rejects.toThrow();
  await expect(check(Buffer.from('no zip at all'))).rejects.toThrow(/not a whole zip/);
  await expect(check(await rewritten(() => undefined))).rejects.toThrow(/case\.json is missing/);
});
