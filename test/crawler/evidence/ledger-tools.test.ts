import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { enterBrowser, enterRules } from '../../../crawler/evidence/enter-tools.ts';
import { readLedger } from '../../../crawler/evidence/read-ledger.ts';
import { rulesInUse } from '../../../crawler/evidence/rules-in-use.ts';
import { enter } from '../../../crawler/evidence/seal/ledger.ts';
import { withoutSecrets } from '../../../crawler/evidence/seal/without-secrets.ts';
import { browserFlags } from '../../../crawler/visit/open-browser.ts';

it('tells by which browser and by which rules, with the dates of the tables, once each', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unsolicited-ledger-'));
  const browser = { build: 'Chromium 1.2.3', flags: browserFlags };
  await enterBrowser(folder, browser);
  await enterBrowser(folder, browser);
  const rules = await enterRules(folder);
  expect(await enterRules(folder)).toBe(rules);
  await enterBrowser(folder, { ...browser, build: 'Chromium 1.2.4' });
  const entries = await readLedger(folder);
  expect(entries.map(({ kind }) => kind)).toEqual(['browser', 'rules', 'browser']);
  expect(entries[0]?.about).toMatchObject({ flags: expect.arrayContaining(['--disable-quic']) });
  expect(entries[1]?.about).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const { tables } = await rulesInUse();
  expect(Object.keys(tables).length).toBeGreaterThan(5);
  expect(Object.values(tables).every((day) => /^\d{4}-\d\d-\d\d$/.test(day))).toBe(true);
  await rm(folder, { recursive: true, force: true });
});

it('never holds a password of a proxy or a token of an address', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unsolicited-ledger-'));
  const because =
    'socks5://user:hunter2@proxy.example:1080 refused https://a.example/?token=s3cret';
  await enter(folder, { kind: 'visit-skipped', about: { visit: 'a', because } });
  expect(await readFile(join(folder, 'ledger.jsonl'), 'utf8')).toContain(
    'socks5://…@proxy.example:1080 refused https://a.example/?token=…',
  );
  await rm(folder, { recursive: true, force: true });
});

it('takes out user and password wherever they stand, and leaves all else as it was', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9.]{6,20}$/);
  fc.assert(
    fc.property(word, word, fc.constantFrom('http', 'https', 'socks5'), (user, pass, scheme) => {
      const about = { nested: [{ words: `by ${scheme}://${user}:${pass}@h.example/p?a=1&x=2` }] };
      expect(withoutSecrets(about)).toEqual({
        nested: [{ words: `by ${scheme}://…@h.example/p?a=1&x=2` }],
      });
    }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom('api_key', 'access_token', 'Session-Id', 'sig'),
      word,
      (name, it) => {
        expect(withoutSecrets(`https://a.example/?q=1&${name}=${it}#x`)).toBe(
          `https://a.example/?q=1&${name}=…#x`,
        );
      },
    ),
  );
  for (const words of ['a@b.example', 'https://a.example/@user?ref=KX2024&code=7', 'monkey=1']) {
    expect(withoutSecrets(words)).toBe(words);
  }
});
