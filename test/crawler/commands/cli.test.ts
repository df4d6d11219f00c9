import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../../crawler/cli.ts';
import { Assessment } from '../../../shared/assessment/assessment.ts';
import { captured } from '../support/captured.ts';
import { runCli } from '../support/run-cli.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-cli-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const polish = `<!doctype html><html lang="pl"><title>Zorvana</title><main>
<h1>Kup bitcoina i ethereum za złotówki w trzy minuty</h1>
<p>Załóż konto na giełdzie kryptowalut Zorvana, wpłać środki BLIKIEM i zacznij handlować jeszcze dziś. Prowizja wynosi tylko 0,1 % od transakcji, a minimalna wpłata to 100 zł.</p>
<a href="/register">Załóż konto</a></main></html>`;

describe('the command line', () => {
  it.each([
    [['crawl'], 1, /name an address or a case.yaml, or a promoter by --from/],
    [['crawl', 'https://kestrelx.example/', '--pages', '0'], 1, /whole number/],
    [['crawl', 'https://kestrelx.example/', '--persona', 'de'], 1, /--personas/],
    [['crawl', 'https://kestrelx.example/', '--personas', 'dee'], 1, /did you mean "de"/],
    [['crawl', 'missing.yaml'], 1, /missing\.yaml: no such file/],
    [
      ['crawl', 'https://kestrelx.example/', '--exits', 'gone.yaml'],
      1,
      /gone\.yaml: cannot be read/,
    ],
    [['assess'], 1, /nothing to assess/],
    [['assess', 'nowhere.html'], 1, /nowhere\.html: no such file/],
    [['report', 'test'], 1, /not a case folder/],
    [['crwl'], 1, /crawl/],
  ])('refuses %j in one clear line', async (args, code, words) => {
    const ended = await captured(() => main(['', '', ...args]));
    expect(ended.code).toBe(code);
    expect(ended.stderr).toMatch(words);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
    expect(ended.stdout).toBe('');
  });

  it('says which component is missing, with exit code 5', async () => {
    const env = { UNSOLICITED_CHROMIUM: join(folder, 'no-such-browser') };
    const ended = await runCli(folder, ['crawl', 'https://kestrelx.example/'], { env });
    expect(ended.code).toBe(5);
    expect(ended.stderr).toMatch(/UNSOLICITED_CHROMIUM/);
  });

  it('names line and field of a wrong case.yaml', async () => {
    const file = join(folder, 'case.yaml');
    await writeFile(
      file,
      'firm: { name: KestrelX, hoem: SC, domains: [kestrelx.example] }\nstops:\n  - { url: "https://kestrelx.example/" }\n',
    );
    const ended = await captured(() => main(['', '', 'crawl', file]));
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/case\.yaml.*\b1\b.*hoem.*home/s);
  });

  it('assesses saved pages, folders of them, an index and standard input', async () => {
    const pages = join(folder, 'pages');
    await mkdir(pages, { recursive: true });
    await writeFile(join(pages, 'zorvana.html'), polish);
    await writeFile(join(pages, 'empty.html'), '');
    const rows = join(pages, 'rows.jsonl');
    await writeFile(
      rows,
      '{"file": "zorvana.html", "url": "https://zorvana.example/pl/", "home": "SC"}\n',
    );
    const byFolder = await runCli(folder, ['assess', pages, '--json']);
    const byIndex = await runCli(folder, ['assess', '--index', rows, '--json']);
    const byInput = await runCli(
      folder,
      ['assess', '-', '--json', '--url', 'https://zorvana.example/pl/'],
      { input: polish },
    );

    const inputs = lines(byFolder.stdout).map(({ input }) => input);
    expect(inputs).toEqual([join(pages, 'empty.html'), join(pages, 'zorvana.html')]);
    expect(byFolder.code).toBe(0);
    const [indexed] = lines(byIndex.stdout);
    expect(indexed).toMatchObject({
      input: 'zorvana.html',
      url: 'https://zorvana.example/pl/',
      perimeter: 'third-country',
      verdict: 'strong',
    });
    expect(indexed?.memberStates.PL?.verdict).toBe('strong');
    expect(lines(byInput.stdout)[0]).toMatchObject({
      input: '-',
      perimeter: 'unclear',
      verdict: 'strong',
    });
  });

  it('goes on after a page that cannot be read and ends with exit code 3', async () => {
    const mixed = join(folder, 'mixed');
    await mkdir(mixed, { recursive: true });
    await writeFile(join(mixed, 'a.html.gz'), 'not gzip');
    await writeFile(join(mixed, 'b.html'), polish);
    const ended = await runCli(folder, ['assess', mixed, '--json']);
    expect(ended.code).toBe(3);
    expect(ended.stderr).toMatch(/a\.html\.gz.*gzip/);
    expect(lines(ended.stdout)).toHaveLength(1);
  });

  it('lists personas as JSON', async () => {
    const ended = await captured(() => main(['', '', 'personas', '--json']));
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.stdout).map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['de', 'fr', 'es', 'pl', 'tr']),
    );
  });
});

function lines(stdout: string): Assessment[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => Assessment.parse(JSON.parse(line)));
}
