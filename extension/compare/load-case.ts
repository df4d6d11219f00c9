import { type LoadedCase, openStore } from '../cases/store.ts';
import { tellOthers } from '../cases/told.ts';
import { checkCase } from './check-case.ts';
import type { PickedFiles } from './picked-files.ts';

/** Loads a case to compare with: whole, once everything of it was checked, or not at all. */
export async function loadCase(files: PickedFiles): Promise<LoadedCase> {
  const loaded = await checkCase(files);
  await (await openStore()).add('loaded', loaded);
  tellOthers();
  return loaded;
}
