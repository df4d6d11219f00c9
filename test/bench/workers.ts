/**
 * `npm run bench:workers [-- visits] [--without-browser]`: three workers crawl the little internet for
 * 600 visits on a real PostgreSQL; every 20 visits one is killed with -9, and once the database. Then
 * it is counted whether each visit was done exactly once. Two idle cores take half an hour; without a
 * browser, where pages are asked for and read as saved ones are, some minutes.
 */
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personas as known } from '../../crawler/plan/personas.ts';
import { crashWorkers } from '../crawler/support/crash-workers.ts';

const given = process.argv.slice(2);
const wanted = Number(given.find((word) => /^\d+$/.test(word)) ?? 600);
/** Visits that one persona makes of all firms, at four pages each. */
const perPersona = 42;
const many = Math.ceil(wanted / perPersona);
const personas = known.slice(0, many).map(({ id }) => id);
const folder = await mkdtemp(join(tmpdir(), 'unsolicited-workers-'));
const after = await crashWorkers({
  folder,
  browser: !given.includes('--without-browser'),
  firms: many > 1 ? Number.POSITIVE_INFINITY : Math.ceil(wanted / 2.5),
  pages: 4,
  personas,
  workers: 3,
  concurrency: 2,
  killEvery: 20,
  kills: Math.floor(wanted / 20) - 1,
  restartAt: Math.floor(wanted / 2),
  report: (line) => appendFile(join(folder, 'workers.log'), line),
});
process.stdout.write(`${JSON.stringify(after, null, 2)}\n`);
const { runs, givenUp, died, indexOnly, folderOnly, doubled, lost, faults } = after;
const few = after.visits < wanted ? 1 : 0;
const wrong =
  few + [indexOnly, folderOnly, doubled, lost, faults].flat().length + runs.open + givenUp + died;
process.stdout.write(
  wrong === 0
    ? `${after.visits} visits, ${after.kills} kills: each visit exactly once, all cases verify\n`
    : `WRONG in ${wrong} places; the log is ${folder}/workers.log\n`,
);
if (wrong === 0) await rm(folder, { recursive: true });
process.exitCode = wrong === 0 ? 0 : 1;
