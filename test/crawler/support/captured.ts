import { vi } from 'vitest';

/** What a command wrote and ended with, run in this process: quicker than a child. */
export async function captured(
  command: () => Promise<number>,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((piece) => {
      said[name] += String(piece);
      return true;
    }),
  );
  try {
    return { code: await command(), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
