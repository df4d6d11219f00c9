import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
// The setup is plain JavaScript, since it runs before anything is installed.
// @ts-expect-error it has no types
import { compiled } from '../../../crawler/setup/compiled.mjs';

const root = resolve(import.meta.dirname, '../../..');

/** A script of the tests compiled as the command line is: through a loader it starts ten seconds later. */
export async function compiledScript(file: string): Promise<string> {
  const address: string | undefined = await compiled(root, relative(root, file));
  if (address === undefined) throw new Error(`${file} could not be compiled`);
  return fileURLToPath(address);
}
