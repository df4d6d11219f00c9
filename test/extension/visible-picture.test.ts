import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const png = `data:image/png;base64,${Buffer.from('picture').toString('base64')}`;
const tabs = {
  get: vi.fn(async () => ({ active: true, windowId: 3 })),
  captureVisibleTab: vi.fn(async () => png),
};
const full = new Error('This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.');

vi.stubGlobal('chrome', { runtime: { id: 'us' }, tabs });
const { visiblePicture } = await import('../../extension/capture/visible-picture.ts');

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  tabs.get.mockResolvedValue({ active: true, windowId: 3 });
  tabs.captureVisibleTab.mockResolvedValue(png);
  // One at a time over all windows; here there is but one.
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, work: () => Promise<unknown>) => work() },
  });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Lets time pass until the picture is there or refused. */
async function taken(): Promise<{ picture?: string; fault?: string; after: number }> {
  const began = Date.now();
  let outcome: { picture?: string; fault?: string } | undefined;
  visiblePicture(7).then(
    async (blob) => {
      outcome = { picture: await blob.text() };
    },
    (fault: Error) => {
      outcome = { fault: fault.message };
    },
  );
  while (outcome === undefined) await vi.advanceTimersByTimeAsync(20);
  return { ...outcome, after: Date.now() - began };
}

it('waits longer and longer where the browser’s quota is used up, and then has the picture', async () => {
  tabs.captureVisibleTab.mockRejectedValueOnce(full).mockRejectedValueOnce(full);
  const { picture, after } = await taken();
  expect(picture).toBe('picture');
  expect(tabs.captureVisibleTab).toHaveBeenCalledTimes(3);
  expect(after).toBeGreaterThanOrEqual(600 + 1_200);
});

it('gives up with the browser’s own words where the quota stays used up', async () => {
  tabs.captureVisibleTab.mockRejectedValue(full);
  const { fault, after } = await taken();
  expect(fault).toContain('the browser allows no more pictures');
  expect(fault).toContain('MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND');
  expect(after).toBeLessThan(30_000);
});

it('leaves room for the next picture in the same second', async () => {
  expect((await taken()).after).toBeGreaterThanOrEqual(500);
});

it('takes no picture of another tab that came to the front', async () => {
  tabs.get
    .mockResolvedValueOnce({ active: true, windowId: 3 })
    .mockResolvedValueOnce({ active: false, windowId: 3 });
  expect((await taken()).fault).toBe('another tab came to the front');
  expect(tabs.captureVisibleTab).toHaveBeenCalledTimes(1);
});
