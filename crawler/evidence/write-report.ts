import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layout } from '../../shared/case/layout.ts';
import { renderReport } from '../../shared/report/render-report.tsx';
import { keptChanges } from '../changes/kept-changes.ts';
import { Failure } from '../failure.ts';
import { readDecisions } from './decisions.ts';
import { readExhibits } from './exhibits/read-exhibits.ts';
import { readCase } from './read-case.ts';
import { writeRendition } from './write-rendition.ts';

/** Renders `report.html` of a case folder from what is stored in it; returns the file's path. */
export async function writeReport(folder: string): Promise<string> {
  const stored = await readCase(folder);
  const { assessment } = stored;
  if (!assessment) {
    throw new Failure(`${folder}: not assessed yet; run "unsolicited assess ${folder}" first`);
  }
  const previews: Record<string, { dataUri: string; scale: number }> = {};
  for (const { visit, captures } of stored.observations) {
    const preview = captures.find(({ kind }) => kind === 'preview');
    if (!preview) continue;
    const bytes = await readFile(join(folder, layout.visits, visit.id, preview.file));
    previews[visit.id] = {
      dataUri: `data:image/webp;base64,${bytes.toString('base64')}`,
      scale: preview.scale ?? 1,
    };
  }
  const writtenAt = new Date().toISOString();
  const decisions = await readDecisions(folder);
  const exhibits = await readExhibits(folder);
  const changes = await keptChanges(folder, stored);
  const shown = { assessment, previews, decisions, exhibits, changes, writtenAt };
  const page = renderReport({ ...stored, ...shown });
  return writeRendition(folder, layout.report, page);
}
