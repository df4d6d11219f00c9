import type { CDPSession } from 'playwright';
import * as z from 'zod/mini';

const Answer = z.object({
  id: z.optional(z.number()),
  result: z.optional(z.unknown()),
  error: z.optional(z.object({ message: z.string() })),
});
const Evaluated = z.object({
  result: z.object({ value: z.optional(z.unknown()) }),
  exceptionDetails: z.optional(z.object({ text: z.string() })),
});
const Shot = z.object({ data: z.string() });

/** A target that Playwright shows no page for, such as a side panel, driven over CDP. */
export type OtherTarget = {
  targetId: string;
  send(method: string, params?: Record<string, unknown>): Promise<unknown>;
  evaluate(expression: string): Promise<unknown>;
  /** PNG of the viewport, after it was given this size. */
  screenshot(width: number, height: number): Promise<Buffer>;
};

/** Attaches to a target by way of the browser's own session, whose messages carry the target's. */
export async function otherTarget(browser: CDPSession, targetId: string): Promise<OtherTarget> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: z.infer<typeof Answer>) => void>();
  let last = 0;
  let gone = false;
  browser.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    gone = true;
    for (const answer of waiting.values()) answer({ error: { message: 'the target is gone' } });
  });
  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = Answer.parse(JSON.parse(event.message));
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });

  async function send(method: string, params: Record<string, unknown> = {}): Promise<unknown> {
    if (gone) throw new Error(`${method}: the target is gone`);
    last += 1;
    const id = last;
    const answered = new Promise<z.infer<typeof Answer>>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await browser.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answered;
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  return {
    targetId,
    send,
    async evaluate(expression) {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = Evaluated.parse(await send('Runtime.evaluate', params));
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    },
    async screenshot(width, height) {
      const size = { width, height, deviceScaleFactor: 1, mobile: false };
      await send('Emulation.setDeviceMetricsOverride', size);
      const { data } = Shot.parse(await send('Page.captureScreenshot', { format: 'png' }));
      return Buffer.from(data, 'base64');
    },
  };
}
