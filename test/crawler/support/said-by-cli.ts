import { vi } from 'vitest';
import { main } from '../../../crawler/cli.ts';

/** Runs the command line within this process: its exit code, and what it wrote. */
export async function saidByCli(
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((piece) => {
      said[name === 'stdout' ? 'out' : 'err'] += String(piece);
      return true;
    }),
  );
  try {
    return { code: await main(['node', 'unsolicited', ...args]), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
