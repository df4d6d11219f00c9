import { execFileSync } from 'node:child_process';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importKey, rotateKey, signingKey } from '../../../crawler/evidence/seal/keys.ts';
import { sealCase } from '../../../crawler/evidence/seal/seal-case.ts';
import { timestampCase } from '../../../crawler/evidence/seal/timestamp-case.ts';
import { caseOnDisk } from '../../../crawler/evidence/verify/case-disk.ts';
import { readRoots } from '../../../crawler/evidence/verify/read-roots.ts';
import { verifyFiles } from '../../../crawler/evidence/verify/verify-files.ts';
import { writeRendition } from '../../../crawler/evidence/write-rendition.ts';
import { hasProgram } from '../../support/has-program.ts';
import { startTimestampAuthority } from '../../world/timestamp-authority.ts';
import { addVisit, openAgain, sealedCase, unsealedCase } from '../support/sealed-case.ts';

const made: string[] = [];
const keep = (folder: string) => {
  made.push(folder);
  return folder;
};
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

async function verify(folder: string, roots?: ReturnType<typeof readRoots>) {
  return verifyFiles(await caseOnDisk(folder), folder, roots);
}

async function copyOf(folder: string): Promise<string> {
  const copy = keep(await mkdtemp(join(tmpdir(), 'unsolicited-copy-')));
  await cp(folder, copy, { recursive: true });
  return copy;
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const plain = await Promise.all(
    names.map(async (name) => ((await stat(join(folder, name))).isFile() ? [name] : [])),
  );
  return plain.flat().sort();
}

describe('a sealed case', () => {
  it('verifies, and says by which key', async () => {
    const folder = keep(await sealedCase(['a', 'b']));
    const { fingerprint } = await signingKey();
    const verified = await verify(folder);
    expect(verified).toMatchObject({ grade: 'signed', faults: [], remarks: [] });
    expect(verified.grades).toContain(`signed by key ${fingerprint}`);
    expect(verified.grades).toContain('not timestamped');
  });

  it('may grow: what came later is said not to be sealed, and then is', async () => {
    const folder = keep(await sealedCase(['a']));
    await addVisit(folder, 'b');
    await writeRendition(folder, 'report.html', '<p>another report');
    expect(await verify(folder)).toMatchObject({ grade: 'unsealed', faults: [] });
    await sealCase(folder, await signingKey());
    expect(await verify(folder)).toMatchObject({ grade: 'signed', faults: [] });
    expect(await readdir(join(folder, 'seals'))).toEqual(['0001', '0002']);
  });

  it('stays signed by the key that it was signed by when the key is replaced', async () => {
    const keys = keep(await mkdtemp(join(tmpdir(), 'unsolicited-keys-')));
    const folder = keep(await unsealedCase(['a']));
    const first = await signingKey(keys);
    await sealCase(folder, first);
    const second = await rotateKey(keys);
    expect(second.fingerprint).not.toBe(first.fingerprint);
    expect((await importKey(join(keys, 'signing-key.0001.pem'), keys)).fingerprint).toBe(
      first.fingerprint,
    );
    expect((await stat(join(keys, 'signing-key.pem'))).mode & 0o777).toBe(0o600);
    expect((await verify(folder)).grades).toContain(`signed by key ${first.fingerprint}`);
  });

  it('tells of a visit that a kill left without manifest or without a line of the ledger', async () => {
    const folder = keep(await sealedCase(['a']));
    await openAgain(folder);
    await addVisit(folder, 'b');
    const ledger = await readFile(join(folder, 'ledger.jsonl'), 'utf8');
    await writeFile(join(folder, 'ledger.jsonl'), ledger.replace(/[^\n]*\n$/, ''));
    await mkdir(join(folder, 'visits/c'));
    await writeFile(join(folder, 'visits/c/page.html'), '<p>half');
    const verified = await verify(folder);
    expect(verified).toMatchObject({ grade: 'unsealed', faults: [] });
    expect(verified.remarks).toEqual([
      'visit b is not in the ledger: its crawl was interrupted',
      'visit c was never finished: it proves nothing',
    ]);
  });
});

describe('whatever is done to a file of a sealed case', () => {
  let folder = '';
  let files: string[] = [];
  beforeAll(async () => {
    folder = keep(await unsealedCase(['a', 'b', 'c']));
    await sealCase(folder, await signingKey());
    await addVisit(folder, 'd');
    await writeRendition(folder, 'findings.csv', 'a,b');
    await sealCase(folder, await signingKey());
    files = await filesIn(folder);
  });

  const acts = {
    flip: async (file: string, at: number) => {
      const bytes = await readFile(file);
      const place = Math.floor(at * bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(at * 8));
      await writeFile(file, bytes);
    },
    cut: async (file: string, at: number) => {
      const bytes = await readFile(file);
      await writeFile(file, bytes.subarray(0, Math.floor(at * bytes.length)));
    },
    drop: async (file: string) => rm(file),
    grow: async (file: string) => writeFile(file, `${await readFile(file, 'latin1')} `, 'latin1'),
  };

  it('is found', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (file, act, at) => {
          const whole = await readFile(join(folder, file));
          await acts[act](join(folder, file), at);
          const { faults } = await verify(folder);
          await writeFile(join(folder, file), whole);
          expect(faults.length, `${act} ${file} at ${at}`).toBeGreaterThan(0);
        },
      ),
      { numRuns: 120 },
    );
  });

  it.each([
    'visits/a/extra.txt',
    'extra.txt',
    'visits/x/page.html',
    'seals/0002/x.tsr',
    'seals/0003/y',
  ])('so is an added file: %s', async (name) => {
    const copy = await copyOf(folder);
    await mkdir(join(copy, name, '..'), { recursive: true });
    await writeFile(join(copy, name), 'x');
    const { faults } = await verify(copy);
    expect(faults.map(({ file }) => file)).toContain(name);
  });

  it('so are two files swapped, and two visits', async () => {
    for (const [one, other] of [
      ['visits/a/page.html', 'visits/b/page.html'],
      ['visits/a', 'visits/b'],
      ['seals/0001', 'seals/0002'],
    ] as const) {
      const copy = await copyOf(folder);
      await rename(join(copy, one), join(copy, 'aside'));
      await rename(join(copy, other), join(copy, one));
      await rename(join(copy, 'aside'), join(copy, other));
      expect((await verify(copy)).faults, `${one} with ${other}`).not.toEqual([]);
    }
  });

  it('so is a line of the ledger out of place', { timeout: 60_000 }, async () => {
    const whole = await readFile(join(folder, 'ledger.jsonl'), 'utf8');
    const ledger = whole.trimEnd().split('\n');
    for (const at of ledger.keys()) {
      for (const lines of [
        ledger.toSpliced(at, 1),
        ledger.toSpliced(at, 0, ledger[at] ?? ''),
        ...(at > 0 ? [ledger.with(at, ledger[at - 1] ?? '').with(at - 1, ledger[at] ?? '')] : []),
      ]) {
        await writeFile(join(folder, 'ledger.jsonl'), `${lines.join('\n')}\n`);
        const { faults } = await verify(folder);
        await writeFile(join(folder, 'ledger.jsonl'), whole);
        expect(faults, `line ${at + 1}`).not.toEqual([]);
      }
    }
  });

  it('and re-signing it by another key shows another fingerprint', async () => {
    const copy = await copyOf(folder);
    const keys = keep(await mkdtemp(join(tmpdir(), 'unsolicited-keys-')));
    const other = await signingKey(keys);
    await sealCase(copy, other);
    const { grades } = await verify(copy);
    expect(grades).toContain(`signed by key ${other.fingerprint}`);
  });
});

describe.skipIf(!hasProgram('openssl', 'version'))('a timestamp', () => {
  it('of a real authority is kept, checks, and may come later', { timeout: 60_000 }, async () => {
    const authority = await startTimestampAuthority();
    try {
      const folder = keep(await sealedCase(['a']));
      const [done] = await timestampCase(folder, [authority.url]);
      expect(done).toMatchObject({ by: 'Little Internet Timestamps' });
      const verified = await verify(folder);
      expect(verified.grade).toBe('timestamped');
      expect(verified.grades.join()).toContain('not checked');
      const roots = readRoots(authority.root, await readFile(authority.root, 'utf8'));
      expect((await verify(folder, roots)).grades.join()).toContain('you trust');
      // The check of the README, by a program that is not ours.
      const seal = join(folder, 'seals', '0001');
      const token = (await readdir(seal)).find((name) => name.endsWith('.tsr')) ?? '';
      const signed = ['-data', join(seal, 'datapackage-digest.json'), '-in', join(seal, token)];
      const said = execFileSync(
        'openssl',
        ['ts', '-verify', ...signed, '-CAfile', authority.root],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
      );
      expect(said).toContain('Verification: OK');
      const [again] = await timestampCase(folder, [authority.url]);
      expect(again?.because).toContain('already');
      const stranger = await startTimestampAuthority();
      const others = readRoots(stranger.root, await readFile(stranger.root, 'utf8'));
      await stranger.close();
      expect((await verify(folder, others)).grade).toBe('faulty');
    } finally {
      await authority.close();
    }
  });

  it.each([
    ['wrong-nonce', /nonce/],
    ['wrong-hash', /hash/],
    ['expired', /not valid/],
    ['html', /not a timestamp reply/],
  ] as const)(
    'of an authority that lies (%s) is not kept',
    { timeout: 60_000 },
    async (but, words) => {
      const authority = await startTimestampAuthority(but);
      try {
        const folder = keep(await sealedCase(['a']));
        const [done] = await timestampCase(folder, [authority.url]);
        expect(done?.because).toMatch(words);
        expect(await verify(folder)).toMatchObject({ grade: 'signed', faults: [] });
      } finally {
        await authority.close();
      }
    },
  );

  it('of an authority that cannot be reached leaves the case as it was', async () => {
    const folder = keep(await sealedCase(['a']));
    const [done] = await timestampCase(folder, ['http://127.0.0.1:9/']);
    expect(done?.because).toContain('not reached');
    expect((await verify(folder)).grade).toBe('signed');
  });
});
