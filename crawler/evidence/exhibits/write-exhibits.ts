import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { cutByHand } from '../../../shared/case/cut-by-hand.ts';
import type { Exhibit, ExhibitList } from '../../../shared/case/exhibit.ts';
import { fileName } from '../../../shared/case/file-name.ts';
import { layout } from '../../../shared/case/layout.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { tool } from '../../../shared/observation/tool.ts';
import { toJson } from '../../../shared/seal/to-json.ts';
import { Failure } from '../../failure.ts';
import { readCase } from '../read-case.ts';
import { enter } from '../seal/ledger.ts';
import { sha256 } from '../sha256.ts';
import { writeWhole } from '../write-whole.ts';
import { type Chosen, chooseFindings } from './choose-findings.ts';
import { type Draw, openDrawing } from './draw-exhibit.ts';
import { pictureOf, type Shown } from './picture-of.ts';
import { type QuotePlaces, quotePlaces } from './quote-places.ts';

/** What a run wrote: its folder in the case, and how much of each kind. */
export type ExhibitRun = { folder: string; exhibits: number; pictures: number; left: number };

/**
 * Writes an exhibit for each finding that counts, in a new folder of its own, and enters it in the
 * ledger. Earlier runs are left as they are; the caller seals the case.
 */
export async function writeExhibits(folder: string, browser: Browser): Promise<ExhibitRun> {
  const { assessment, observations } = await readCase(folder);
  if (assessment === undefined) {
    throw new Failure(`${folder}: not assessed yet; run "unsolicited assess ${folder}" first`);
  }
  const { chosen, left } = chooseFindings(assessment.findings);
  const run = await nextRun(folder);
  const path = `${layout.exhibits}/${run}`;
  const draft = join(folder, `${path}.tmp`);
  await mkdir(draft, { recursive: true });
  const files: Record<string, string> = {};
  const keep = async (name: string, content: string | Uint8Array) => {
    await writeWhole(join(draft, name), content);
    files[`${path}/${name}`] = sha256(content);
  };
  const drawing = await openDrawing(browser);
  try {
    const exhibits: Exhibit[] = [];
    for (const observation of observations) {
      const own = chosen.filter(({ finding }) => finding.visit === observation.visit.id);
      if (own.length === 0) continue;
      const places = await quotePlaces(folder, observation.visit.id, own);
      for (const one of own) {
        const number = String(chosen.indexOf(one) + 1).padStart(4, '0');
        const name = `${number}-${fileName(one.finding.signal)}.png`;
        const scene = { folder, observation, places, name, path, draw: drawing.draw, keep };
        exhibits.push(await exhibitOf(one, scene));
      }
    }
    const assessed = sha256(await readFile(join(folder, layout.assessment)));
    const list: ExhibitList = { version: 1, tool, assessmentSha256: assessed, left, exhibits };
    await keep(layout.exhibitList, toJson(list));
    await rename(draft, join(folder, path));
    const pictures = exhibits.filter(({ picture }) => picture).length;
    await enter(folder, {
      kind: 'exhibits',
      about: { run, exhibits: exhibits.length, pictures, files },
    });
    return { folder: join(folder, path), exhibits: exhibits.length, pictures, left };
  } catch (fault) {
    await rm(draft, { recursive: true, force: true });
    throw fault;
  } finally {
    await drawing.close();
  }
}

type Scene = {
  folder: string;
  observation: Observation;
  places: QuotePlaces;
  name: string;
  path: string;
  draw: Draw;
  keep: (name: string, content: Uint8Array) => Promise<void>;
};

async function exhibitOf({ key, finding }: Chosen, scene: Scene): Promise<Exhibit> {
  const { folder, observation, places, name, path } = scene;
  const visit = join(folder, layout.visits, finding.visit);
  const observationSha256 = sha256(await readFile(join(visit, layout.observation)));
  const { signal, quote, url, where } = finding;
  const inPage = places.inPage.get(key);
  const inArchive = places.inArchive.get(key);
  const missing = [...places.missing];
  if (!inPage) missing.push(`the words are not in the stored ${layout.page} as they were read`);
  if (!inArchive) missing.push('the words are not in any response as it was sent');
  const shown = await pictureOf(visit, observation, finding.box);
  let picture: Exhibit['picture'];
  if (typeof shown === 'string') missing.push(shown);
  else picture = await drawn(shown, finding, observationSha256, scene);
  return {
    finding: key,
    signal,
    quote,
    url,
    visit: finding.visit,
    where,
    observationSha256,
    ...(picture ? { picture: { ...picture, file: `${path}/${name}` } } : {}),
    ...(inPage ? { inPage } : {}),
    ...(inArchive ? { inArchive } : {}),
    byHand: cutByHand({ inPage, inArchive }),
    missing,
  };
}

async function drawn(
  shown: Shown,
  { quote, url, signal, visit }: Chosen['finding'],
  observationSha256: string,
  { observation, draw, keep, name }: Scene,
): Promise<Exhibit['picture']> {
  const { persona, exit } = observation.visit;
  const country = exit?.country ?? 'not known';
  const { png, crop } = await draw({
    shown,
    quote,
    caption: [
      ...noSpot(shown),
      ['Signal', signal],
      ['Address', url],
      ['Taken', `${shown.takenAt} (UTC)`],
      ['Persona', persona ? `${persona.id}, situated in ${persona.country}` : 'none'],
      ['Exit', `${country}${exit?.verified ? ', verified' : ', not verified'}`],
      ['Visit', visit],
      [shown.file, `SHA-256 ${shown.sha256}`],
      [layout.observation, `SHA-256 ${observationSha256}`],
    ],
  });
  await keep(name, png);
  return {
    file: name,
    sha256: sha256(png),
    screenshot: `${layout.visits}/${visit}/${shown.file}`,
    screenshotSha256: shown.sha256,
    takenAt: shown.takenAt,
    crop,
    ...(shown.box ? { box: shown.box } : {}),
  };
}

function noSpot({ box }: Shown): [string, string][] {
  return box ? [] : [['Shown', 'the top of the page: these words have no spot on it']];
}

async function nextRun(folder: string): Promise<string> {
  const names = await readdir(join(folder, layout.exhibits)).catch((): string[] => []);
  const runs = names.filter((name) => /^\d{4,}$/.test(name)).map(Number);
  return String(Math.max(0, ...runs) + 1).padStart(4, '0');
}
