import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Exhibit, ExhibitList } from '../../../shared/case/exhibit.ts';
import { layout } from '../../../shared/case/layout.ts';

/** The exhibits of the latest run; none where there was no run, or where its list is not whole. */
export async function readExhibits(folder: string): Promise<Exhibit[]> {
  const names = await readdir(join(folder, layout.exhibits)).catch((): string[] => []);
  const runs = names.filter((name) => /^\d{4,}$/.test(name)).sort((a, b) => Number(a) - Number(b));
  const last = runs.at(-1);
  if (last === undefined) return [];
  try {
    const text = await readFile(join(folder, layout.exhibits, last, layout.exhibitList), 'utf8');
    return ExhibitList.parse(JSON.parse(text)).exhibits;
  } catch {
    return [];
  }
}
