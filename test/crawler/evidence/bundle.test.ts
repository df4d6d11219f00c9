import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCase } from '../../../crawler/evidence/bundle/bundle-case.ts';
import { verifyBundle } from '../../../crawler/evidence/bundle/verify-bundle.ts';
import { signingKey } from '../../../crawler/evidence/seal/keys.ts';
import { sealCase } from '../../../crawler/evidence/seal/seal-case.ts';
import { sha256 } from '../../../crawler/evidence/sha256.ts';
import { caseOnDisk } from '../../../crawler/evidence/verify/case-disk.ts';
import { verifyFiles } from '../../../crawler/evidence/verify/verify-files.ts';
import { observePage } from '../../../crawler/saved/observe-page.ts';
import { pagesOf } from '../../../crawler/saved/pages-of.ts';
import type { SavedPage } from '../../../crawler/saved/saved-page.ts';
import { savedSource } from '../../../crawler/saved/saved-source.ts';
import { readHtml } from '../../../shared/saved/read-html.ts';
import { signDigest } from '../../../shared/seal/sign-digest.ts';
import { toJson } from '../../../shared/seal/to-json.ts';
import { zipFields } from '../../../shared/seal/zip-fields.ts';
import { hasProgram } from '../../support/has-program.ts';
import { startWorld } from '../../world/start-world.ts';
import { addVisit, unsealedCase } from '../support/sealed-case.ts';
import { smallWarc } from '../support/small-warc.ts';

const url = 'https://kestrelx.example/';
const body = '<!doctype html><title>Krypto</title><h1>Jetzt Krypto kaufen</h1><p>5 € für dich.';
let folder = '';
let scratch = '';
let file = '';
let bytes: Buffer;
let remarks: string[] = [];

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'unsolicited-bundle-'));
  folder = await unsealedCase(['old']);
  const warc = await smallWarc([
    { url: `${url}logo.png`, body: 'x'.repeat(5_000), type: 'image/png' },
    { url, body },
    { url: `${url}gone`, body: '', status: '404 Not Found' },
  ]);
  await addVisit(folder, 'a', { files: [['capture.warc.gz', warc]] });
  await sealCase(folder, await signingKey());
  ({ file, remarks } = await bundleCase(folder, await signingKey()));
  bytes = await readFile(file);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(scratch, { recursive: true, force: true });
});

let count = 0;
async function verified(changed: Uint8Array) {
  count += 1;
  const name = join(scratch, `${count}.wacz`);
  await writeFile(name, changed);
  return verifyBundle(name).finally(() => rm(name));
}

/** Last bytes of packed entries: what follows there behind the end of their data means nothing. */
async function lastOfPacked(): Promise<Set<number>> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  const packed = entries.filter(({ compressionMethod }) => compressionMethod !== 0);
  return new Set(
    packed.map(({ offset, compressedSize }) => {
      const lengths = bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
      return offset + 30 + lengths + compressedSize - 1;
    }),
  );
}

/** Writes the bundle again with other entries, as the bundle's own program would. */
async function rewritten(
  change: (entries: Map<string, Uint8Array>) => unknown,
  level = 0,
): Promise<Uint8Array> {
  const zip = new ZipReader(new Uint8ArrayReader(bytes));
  const entries = new Map<string, Uint8Array>();
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) entries.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  await change(entries);
  const out = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false, ...zipFields });
  for (const [name, content] of entries) {
    await out.add(name, new Uint8ArrayReader(content), { level });
  }
  return out.close();
}

/** Makes the package and its signature fit the entries again, with whatever key. */
async function resign(entries: Map<string, Uint8Array>): Promise<void> {
  const contents = JSON.parse(Buffer.from(entries.get('datapackage.json') ?? []).toString());
  const names = [...entries.keys()].filter((name) => !/^datapackage/.test(name));
  contents.resources = names.map((path) => {
    const content = entries.get(path) ?? new Uint8Array();
    return { name: path, path, hash: `sha256:${sha256(content)}`, bytes: content.length };
  });
  const words = toJson(contents);
  const { pair } = await signingKey();
  const digest = await signDigest(`sha256:${sha256(words)}`, pair, contents.created);
  entries.set('datapackage.json', Buffer.from(words));
  entries.set('datapackage-digest.json', Buffer.from(toJson(digest)));
}

describe('a bundle', () => {
  it('verifies as its folder does, and leaves the folder as it was', async () => {
    const inFolder = await verifyFiles(await caseOnDisk(folder), folder);
    const inBundle = await verifyBundle(file);
    expect(inBundle.faults).toEqual([]);
    expect(inBundle.grade).toBe('signed');
    expect({ ...inBundle, input: '' }).toEqual({ ...inFolder, input: '' });
    expect(remarks).toEqual(['1 visit(s) have no capture.warc.gz and cannot be replayed: old']);
  });

  it.skipIf(!hasProgram('unzip', '-v'))('is a zip file that unzip finds sound', () => {
    expect(execFileSync('unzip', ['-tq', file]).toString()).toMatch(/No errors detected/);
  });

  it.skipIf(!hasProgram('python3', '-V'))('is a zip file that Python finds sound', () => {
    const script = 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())';
    expect(execFileSync('python3', ['-c', script, file]).toString()).toBe('None\n');
  });

  it('leads from a page over the index to the very bytes of its body', async () => {
    const zip = new ZipReader(new Uint8ArrayReader(bytes));
    const entries = new Map<string, Buffer>();
    for (const entry of await zip.getEntries()) {
      if (entry.directory) continue;
      entries.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())));
    }
    const pages = String(entries.get('pages/pages.jsonl')).trim().split('\n');
    expect(JSON.parse(pages[2] ?? '')).toMatchObject({ id: 'a', url, ts: '2026-01-01T00:00:07Z' });
    const lines = String(entries.get('indexes/index.cdxj')).trim().split('\n');
    expect(lines).toHaveLength(3);
    const line = lines.find((each) => each.startsWith('example,kestrelx)/ 20260101000007 '));
    const { offset, length, filename } = JSON.parse(line?.slice(line.indexOf('{')) ?? '');
    const archive = entries.get(`archive/${filename}`) ?? Buffer.alloc(0);
    const record = gunzipSync(archive.subarray(Number(offset), Number(offset) + Number(length)));
    expect(record.toString('utf8').split('\r\n\r\n')[2]).toBe(body);
  });

  it('is read by warcio’s own command', async () => {
    const zip = new ZipReader(new Uint8ArrayReader(bytes));
    const [entry] = (await zip.getEntries()).filter(
      ({ filename }) => filename === 'archive/a.warc.gz',
    );
    if (!entry || entry.directory) throw new Error('no archive');
    const archive = join(scratch, 'a.warc.gz');
    await writeFile(archive, await entry.getData(new Uint8ArrayWriter()));
    const listed = execFileSync(process.execPath, [
      'node_modules/warcio/dist/cli.js',
      'cdx-index',
      archive,
    ]);
    expect(listed.toString().trim().split('\n')).toHaveLength(3);
  });
});

describe('a bundle that was changed', () => {
  it('is found out whichever byte is flipped', async () => {
    const padded = await lastOfPacked();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          fc.pre(!padded.has(at));
          const changed = Buffer.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ mask;
          expect((await verified(changed)).faults, `byte ${at} ^ ${mask}`).not.toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is found out when bytes are cut out, put in or added', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.nat(40),
        fc.uint8Array({ maxLength: 20 }),
        async (at, cut, put) => {
          const changed = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
          fc.pre(!changed.equals(bytes));
          expect((await verified(changed)).faults).not.toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is no false alarm when it is only written again', async () => {
    expect((await verified(await rewritten(() => {}))).faults).toEqual([]);
  });

  it('names an entry that is missing, extra or another', async () => {
    const missing = await verified(await rewritten((all) => all.delete('visits/a/page.html')));
    expect(missing.faults.map(({ file, kind }) => [file, kind])).toContainEqual([
      'visits/a/page.html',
      'missing',
    ]);
    const extra = await verified(
      await rewritten((all) => all.set('visits/a/more.txt', Buffer.from('x'))),
    );
    expect(extra.faults.map(({ file, kind }) => [file, kind])).toContainEqual([
      'visits/a/more.txt',
      'extra',
    ]);
    const other = await verified(
      await rewritten((all) => all.set('report.html', Buffer.from('x'))),
    );
    expect(other.faults.map(({ file, kind }) => [file, kind])).toContainEqual([
      'report.html',
      'differs',
    ]);
  });

  it('does not pass as the case when all but the case’s own seal is made to fit', async () => {
    const changed = await rewritten(async (all) => {
      all.set('visits/a/page.html', Buffer.from('<p>other'));
      await resign(all);
    });
    expect((await verified(changed)).faults).toEqual([
      { file: 'visits/a/page.html', kind: 'differs', because: 'the manifest names another hash' },
    ]);
  });

  it.each([
    ['"offset":"', '"offset":"1', /leads/],
    ['"filename":"a.', '"filename":"b.', /does not hold/],
    ['logo.png","', 'other.png","', /not of/],
    ['"length":"', '"length":"1', /leads out|does not end/],
  ])('finds an index that leads elsewhere: %s → %s', async (from, to, because) => {
    const changed = await rewritten(async (all) => {
      const index = Buffer.from(all.get('indexes/index.cdxj') ?? []).toString();
      expect(index).toContain(from);
      all.set('indexes/index.cdxj', Buffer.from(index.replace(from, to)));
      await resign(all);
    });
    const { faults } = await verified(changed);
    expect(faults.map(({ file }) => file)).toEqual(['indexes/index.cdxj']);
    expect(faults[0]?.because).toMatch(because);
  });
});

describe('a hostile bundle', () => {
  const named = async (name: string, content = 'x') => {
    const at = await rewritten((all) => all.set('report.htmX', Buffer.from(content)));
    return Buffer.from(
      Buffer.from(at).toString('latin1').replaceAll('report.htmX', name),
      'latin1',
    );
  };

  it.each([
    '../../../ab',
    '/etc/passwd',
    '..\\..\\..\\a',
    'C:/windows/',
    'visits/../x',
    'a//b//c//d/',
  ])('with an entry named %s is found out', async (name) => {
    const { faults } = await verified(await named(name.padEnd(11, 'x').slice(0, 11)));
    expect(faults.some(({ because }) => /sound zip|no name/.test(because))).toBe(true);
  });

  it('with the same entry twice is found out', async () => {
    const twice = await named('report.html');
    expect((await verified(twice)).faults).not.toEqual([]);
  });

  it('with a small entry that declares 10 GB is found out, and not unpacked', async () => {
    const changed = Buffer.from(bytes);
    const at = changed.lastIndexOf('visits/a/page.html') - 46;
    expect(changed.readUInt32LE(at)).toBe(0x02014b50);
    changed.writeUInt32LE(0xfffffff0, at + 24);
    const { faults } = await verified(changed);
    expect(faults.map(({ file }) => file)).toContain('visits/a/page.html');
  });

  it('that is no zip at all, or none of a case, is told of', async () => {
    expect((await verified(Buffer.from('no zip'))).faults[0]?.because).toMatch(/not a sound zip/);
    const without = await rewritten((all) => all.delete('case.json'));
    await expect(verified(without)).rejects.toThrow(/holds no case.json/);
  });
});

it('a page that was read from the bundle has the text blocks of the page as it was served', async () => {
  const world = await startWorld();
  const scene = await unsealedCase([]);
  try {
    const address = world.link('kestrelx.example');
    const html = await served(address);
    const observation = observePage({ html }, address, '2026-01-01T00:00:00.000Z');
    observation.arrival.final = address;
    const warc = await smallWarc([{ url: address, body: html }]);
    await addVisit(scene, 'served', { files: [['capture.warc.gz', warc]], observation });
    await sealCase(scene, await signingKey());
    const bundle = await bundleCase(scene, await signingKey());
    expect(bundle.remarks).toEqual([]);
    const pages: unknown[] = [];
    for await (const page of pagesOf(await savedSource(bundle.file))) pages.push(page);
    expect(pages).toHaveLength(1);
    const { html: replayed } = pages[0] as SavedPage;
    const { text } = readHtml(replayed, address).parts;
    expect(text?.blocks.length).toBeGreaterThan(10);
    expect(text).toEqual(observation.parts.text);
  } finally {
    await world.close();
    await rm(scene, { recursive: true, force: true });
  }
});

/** Asks the world for a page by its name, which no name server knows. */
function served(address: string): Promise<string> {
  const { host, port, pathname: path } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { host } }, async (answer) => {
      resolve(Buffer.concat(await answer.toArray()).toString());
    }).on('error', reject);
  });
}
