import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCase } from '../../../crawler/evidence/read-case.ts';
import { headers, leiFor } from '../../shared/register/fictional.ts';
import { startWorld, type World } from '../../world/start-world.ts';
import { runCli } from '../support/run-cli.ts';

let world: World;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-register-'));
  world = await startWorld({ countries: ['DE'] });
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

const today = new Date().toISOString().slice(0, 10);
const row = `Federal Financial Supervisory Authority (BaFin),DE,Velkora EU GmbH,${leiFor('VELKORA')},DE,Velkora,"Street 1, Berlin",https://velkora.example,,28/05/2025,,a. custody | c. exchange of crypto-assets for funds,DE|FR,,28/05/2025,`;

it('a domain that is entered on the day of the visit is authorised; another one of the brand is not covered', async () => {
  await writeFile(join(folder, 'CASPS.csv'), `\uFEFF${[headers.authorised, row, ''].join('\n')}`);
  await writeFile(join(folder, 'exits.yaml'), world.exitsYaml());
  const yamlOf = (name: string, host: string, path: string) =>
    `firm: { name: ${name}, domains: [${host}] }\nstops: [{ url: "${world.link(host, path)}" }]\n`;
  await writeFile(join(folder, 'entered.yaml'), yamlOf('Velkora', 'velkora.example', '/de/start'));
  const other = yamlOf('Velkora Zugang, home: SC', 'velkora-zugang.example', '/');
  await writeFile(join(folder, 'other.yaml'), other);

  const asked = ['register', 'import', 'CASPS.csv', '--date', today, '--data', 'data'];
  expect(await runCli(folder, asked)).toMatchObject({ code: 0 });
  const few = ['--personas', 'de', '--pages', '1', '--no-exhibits', '--data', 'data'];
  const crawl = ['crawl', 'entered.yaml', 'other.yaml', '--exits', 'exits.yaml', ...few];
  const { code, stderr } = await runCli(folder, crawl);
  expect(code, stderr).toBe(0);

  const entered = (await readCase(join(folder, 'cases/velkora'))).assessment;
  expect(entered).toMatchObject({ perimeter: 'authorised' });
  expect(entered?.register).toMatchObject({
    day: today,
    standings: [{ domain: 'velkora.example', is: 'authorised' }],
  });
  expect(entered?.perimeterBecause).toContain('Velkora EU GmbH');

  const uncovered = (await readCase(join(folder, 'cases/velkora-zugang'))).assessment;
  expect(uncovered?.perimeter).toBe('third-country');
  expect(uncovered?.register?.standings).toMatchObject([
    { domain: 'velkora-zugang.example', is: expect.stringMatching(/^(?:brand|clone)$/) },
  ]);
  expect(uncovered?.perimeterBecause).toContain('Velkora EU GmbH');
  expect(uncovered?.perimeterBecause).toMatch(/covers (?:neither|no other)|may be a clone/);
}, 240_000);
