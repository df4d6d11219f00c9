import type { Browser } from 'playwright';
import { expect, test } from 'vitest';
import { keepBrowser } from '../../../crawler/visit/browser-keeper.ts';

function fakes() {
  const opened: { connected: boolean; closed: boolean }[] = [];
  const open = async () => {
    const state = { connected: true, closed: false };
    opened.push(state);
    const close = async () => {
      state.closed = true;
    };
    return { isConnected: () => state.connected, close } as unknown as Browser;
  };
  return { opened, open };
}

test('one browser serves many visits and is replaced after fifty', async () => {
  const { opened, open } = fakes();
  const keeper = keepBrowser(open);
  for (let visit = 0; visit < 51; visit += 1) await keeper.use(async () => {});
  expect(opened).toHaveLength(2);
  expect(opened[0]?.closed).toBe(true);
  await keeper.close();
  expect(opened[1]?.closed).toBe(true);
});

test('a browser that died is replaced, and one in use is closed only when its visits have ended', async () => {
  const { opened, open } = fakes();
  const keeper = keepBrowser(open);
  await keeper.use(async () => {});
  for (const state of opened) state.connected = false;
  let end = () => {};
  const running = keeper.use(() => new Promise<void>((resolve) => (end = resolve)));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(opened).toHaveLength(2);
  keeper.retire();
  expect(opened[1]?.closed).toBe(false);
  end();
  await running;
  expect(opened[1]?.closed).toBe(true);
});

test('visits that start together share one browser', async () => {
  const { opened, open } = fakes();
  const keeper = keepBrowser(open);
  await Promise.all([1, 2, 3].map(() => keeper.use(async () => {})));
  expect(opened).toHaveLength(1);
});
