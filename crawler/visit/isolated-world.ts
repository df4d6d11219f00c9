import type { CDPSession } from 'playwright';
import { pageScript } from './page-script.ts';

/** The reader inside one frame, in a world of its own that the page's scripts cannot reach. */
export type IsolatedWorld = {
  /** Evaluates an expression over the reader, `unsolicited`; what it gives comes back by value. */
  call: (expression: string) => Promise<unknown>;
};

/** Enters a frame of the process that the session belongs to. */
export async function enterWorld(session: CDPSession, frameId: string): Promise<IsolatedWorld> {
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId,
    worldName: 'unsolicited',
  });
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (!exceptionDetails) return result.value as unknown;
    const words = exceptionDetails.exception?.description ?? exceptionDetails.text;
    throw new Error(`reader: ${words.split('\n', 1)[0]}`);
  };
  await evaluate(`globalThis.unsolicited ?? (() => { ${await pageScript()} })()`);
  return { call: evaluate };
}

/** The frame that a session's process shows at its top. */
export async function topFrame(session: CDPSession): Promise<string> {
  const { frameTree } = await session.send('Page.getFrameTree');
  return frameTree.frame.id;
}
