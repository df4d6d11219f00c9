import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessInputs } from '../../../crawler/commands/assess-inputs.ts';
import { observeSavedPages } from '../../../crawler/commands/saved-pages.ts';
import { pagesOf } from '../../../crawler/saved/pages-of.ts';
import { Assessment } from '../../../shared/assessment/assessment.ts';
import { all, crlf, httpMessage, sourceOf, warcRecord, zipOf } from '../saved/sample-files.ts';
import { runCli } from '../support/run-cli.ts';

const polish = `<!doctype html><html lang="pl"><title>Morena</title><main>
<h1>Kup bitcoina i ethereum za złotówki w kilka minut</h1>
<p>Załóż konto na giełdzie kryptowalut Morena, wpłać środki BLIKIEM i zacznij handlować jeszcze dziś. Prowizja wynosi tylko 0,1 % od transakcji, a minimalna wpłata to 100 zł.</p>
<a href="/register">Załóż konto</a></main></html>`;
const markdown = `---
lang: pl
url: https://morena.example/md
---
# Kup bitcoina i ethereum za złotówki w kilka minut

Załóż konto na giełdzie kryptowalut Morena, wpłać środki BLIKIEM i zacznij handlować jeszcze dziś. Prowizja wynosi tylko 0,1 % od transakcji, a minimalna wpłata to 100 zł.

[Załóż konto](/register)
`;
const mail = crlf(
  'From: Morena <oferta@mail.morena.example>',
  'Subject: Kup bitcoina',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(polish).toString('base64'),
);
const mhtml = crlf(
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://morena.example/mhtml',
  'Content-Type: multipart/related; type="text/html"; boundary="x"',
  '',
  '--x',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(polish).toString('base64'),
  '--x--',
);
const archived = (path: string) =>
  warcRecord(`https://morena.example/${path}`, httpMessage(polish));
const warc = Buffer.concat([archived('warc/1'), archived('warc/2')]);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-assess-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const lines = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Assessment.parse(JSON.parse(line)));

describe('assess', { timeout: 180_000 }, () => {
  it('reads every kind of saved page in a folder, one line a page, and names what is broken', async () => {
    const files: Record<string, string | Uint8Array> = {
      'a.mhtml': mhtml,
      'b.eml': mail,
      'c.md': markdown,
      'd.warc': warc,
      'e.warc.gz': gzipSync(warc),
      'f/g.wacz': await zipOf({
        'archive/data.warc.gz': gzipSync(warc),
        'pages/pages.jsonl': '{"url":"https://morena.example/warc/2"}\n',
      }),
      'h.html.gz': gzipSync(polish),
      'broken.eml': 'words',
      'broken.mhtml': 'words',
      'broken.warc.gz': gzipSync(Buffer.concat([warc, Buffer.from('rubbish')])),
      'broken.wacz': 'PK',
      'broken.html': Buffer.from('%PDF-1.7 …'),
      'ignored.txt': 'words',
    };
    await mkdir(join(folder, 'all/f'), { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(folder, 'all', name), content);
    }
    const { code, stdout, stderr } = await runCli(folder, ['assess', 'all', '--json']);
    const found = lines(stdout).map(({ input, url, verdict }) => `${input} ${url} ${verdict}`);
    expect(found).toEqual([
      'all/a.mhtml https://morena.example/mhtml strong',
      'all/b.eml https://mail.morena.example/ strong',
      'all/broken.warc.gz https://morena.example/warc/1 strong',
      'all/broken.warc.gz https://morena.example/warc/2 strong',
      'all/c.md https://morena.example/md strong',
      'all/d.warc https://morena.example/warc/1 strong',
      'all/d.warc https://morena.example/warc/2 strong',
      'all/e.warc.gz https://morena.example/warc/1 strong',
      'all/e.warc.gz https://morena.example/warc/2 strong',
      'all/f/g.wacz https://morena.example/warc/2 strong',
      'all/h.html.gz about:blank strong',
    ]);
    expect(code).toBe(3);
    for (const name of [
      'broken.eml',
      'broken.mhtml',
      'broken.warc.gz',
      'broken.wacz',
      'broken.html',
    ]) {
      expect(stderr).toMatch(new RegExp(`unsolicited: all/${name.replaceAll('.', '\\.')}: `));
    }
  });

  it('takes a WARC from standard input and goes on after names that stand for nothing', async () => {
    await writeFile(join(folder, 'one.html'), polish);
    await writeFile(join(folder, 'one.txt'), polish);
    const named = ['gone.html', '-', 'one.txt', 'one.html'];
    const { code, stdout, stderr } = await runCli(folder, ['assess', '--json', ...named], {
      input: gzipSync(warc),
    });
    expect(lines(stdout).map(({ input }) => input)).toEqual(['-', '-', 'one.html']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/gone\.html: no such file[\s\S]*one\.txt: not a kind of page.*\.wacz/);
  });

  it.each([
    ['a WARC', warc, 'https://morena.example/warc/1'],
    ['a letter', mail, 'https://mail.morena.example/'],
    ['MHTML, packed', gzipSync(mhtml), 'https://morena.example/mhtml'],
    ['Markdown', Buffer.from(markdown), 'https://morena.example/md'],
    ['HTML after a blank', Buffer.from(`\ufeff \n${polish}`), undefined],
  ])('tells %s by how it begins', async (_what, input, url) => {
    const [first] = await all(pagesOf(sourceOf(input)));
    expect(first).toMatchObject(url === undefined ? {} : { url });
    expect(first).toHaveProperty('html', expect.stringContaining('złotówki'));
  });

  it('refuses an address for an archive, whose pages have their own', async () => {
    const file = join(folder, 'only.warc');
    await writeFile(file, warc);
    const found = await all(observeSavedPages(file, 'https://morena.example/'));
    expect(String(found[0])).toMatch(/its pages have addresses of their own/);
  });

  it.each([
    [{ url: 'morena' }, ['one.html'], /--url: morena is no address/],
    [{}, ['-', '-'], /standard input is read once/],
    [{ url: 'https://a.example/' }, ['-', 'one.html'], /--url goes with one page/],
    [{ index: 'gone.jsonl' }, [], /gone\.jsonl: no such index/],
  ])('refuses %j for %j', async (options, named, words) => {
    await writeFile(join(folder, 'one.html'), polish);
    const files = named.map((name) => (name === '-' ? name : join(folder, name)));
    await expect(assessInputs(files, options)).rejects.toThrow(words);
  });

  it('takes the case folders in a folder for cases, and what lies in them for theirs', async () => {
    await mkdir(join(folder, 'cases/one/visits/v'), { recursive: true });
    await writeFile(join(folder, 'cases/one/case.json'), '{}');
    await writeFile(join(folder, 'cases/one/visits/v/page.html'), polish);
    await writeFile(join(folder, 'cases/two.html'), polish);
    const { inputs } = await assessInputs([join(folder, 'cases')], {});
    expect(inputs.map(({ file }) => file)).toEqual([
      join(folder, 'cases/one'),
      join(folder, 'cases/two.html'),
    ]);
  });
});
