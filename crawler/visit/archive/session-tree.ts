import { EventEmitter } from 'node:events';
import type { CDPSession } from 'playwright';

/** As much of a browser session as the archive uses. */
export type TargetSession = Pick<CDPSession, 'send'> & { on: CDPSession['on'] };

/** A page, a frame in another process, or a worker: the browser's word for its kind, and its address. */
type Target = { type: string; url?: string };

/**
 * Attaches to a page, to its frames in other processes and to their workers, down to the last.
 * `attach` is to send what it needs at once, without waiting: the target starts after that.
 * Playwright keeps flat sessions to itself, so that those below are spoken to through their parent.
 */
export function attachTree(
  session: TargetSession,
  attach: (session: TargetSession, target: Target) => void,
  target: Target = { type: 'page' },
): void {
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    attachTree(sessionBelow(session, sessionId), attach, targetInfo);
  });
  attach(session, target);
  quietly(
    session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: false,
    }),
  );
  quietly(session.send('Runtime.runIfWaitingForDebugger'));
}

/** For commands to targets that may be gone by then. */
export function quietly(work: Promise<unknown>): void {
  work.catch(() => {});
}

type Answer = { resolve: (value: unknown) => void; reject: (fault: Error) => void };
type Message = {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
};

function sessionBelow(parent: TargetSession, sessionId: string): TargetSession {
  const events = new EventEmitter();
  const waiting = new Map<number, Answer>();
  let last = 0;
  parent.on('Target.receivedMessageFromTarget', (received) => {
    if (received.sessionId !== sessionId) return;
    // Written by the browser itself, after its own protocol; its types are those of `TargetSession`.
    const { id, method, params, result, error } = JSON.parse(received.message) as Message;
    if (id === undefined) {
      if (method) events.emit(method, params);
      return;
    }
    const answer = waiting.get(id);
    waiting.delete(id);
    if (error) answer?.reject(new Error(error.message));
    else answer?.resolve(result);
  });
  parent.on('Target.detachedFromTarget', (detached) => {
    if (detached.sessionId !== sessionId) return;
    for (const { reject } of waiting.values()) reject(new Error('the target is gone'));
    waiting.clear();
  });
  const send = (method: string, params: unknown = {}) =>
    new Promise<unknown>((resolve, reject) => {
      last += 1;
      const id = last;
      waiting.set(id, { resolve, reject });
      const message = JSON.stringify({ id, method, params });
      parent.send('Target.sendMessageToTarget', { sessionId, message }).catch((fault) => {
        waiting.delete(id);
        reject(fault);
      });
    });
  const on = (name: string, listener: (params: unknown) => void) => events.on(name, listener);
  // The browser speaks the same protocol here as in Playwright's own sessions.
  return { send, on } as unknown as TargetSession;
}
