import { evalSnippets } from '@duckduckgo/autoconsent';
import type { CDPSession } from 'playwright';
import { attempt } from '../deadlines.ts';
import { ConsentMessage } from './consent-message.ts';

/** Hears what the consent scripts tell in all frames of one process. */
export type SessionEar = {
  /** From now on, what the script in this world of this frame tells is heard. */
  listen: (contextId: number, frameId: string, hear: (message: ConsentMessage) => void) => void;
  close: () => Promise<void>;
};

/** The isolated world of the consent script, and the only name by which it can speak to us. */
export const consentWorld = { name: 'unsolicited-consent', binding: 'unsolicitedConsent' };

type Listener = { frameId: string; hear: (message: ConsentMessage) => void };
const snippets: Readonly<Record<string, unknown>> = evalSnippets;

/** Opens the binding in the isolated world alone: the page neither sees nor can call it. */
export async function openSessionEar(session: CDPSession): Promise<SessionEar> {
  const mainWorlds = new Map<string, number>();
  const listeners = new Map<number, Listener>();
  const onContext = ({
    context: { id, auxData },
  }: {
    context: { id: number; auxData?: object };
  }) => {
    const { frameId, isDefault }: { frameId?: string; isDefault?: boolean } = auxData ?? {};
    if (frameId && isDefault) mainWorlds.set(frameId, id);
  };
  const onCall = (called: { name: string; payload: string; executionContextId: number }) => {
    const listener = listeners.get(called.executionContextId);
    if (called.name !== consentWorld.binding || !listener) return;
    const message = ConsentMessage.parse(JSON.parse(called.payload));
    if (message.type !== 'eval') return listener.hear(message);
    void runSnippet(session, mainWorlds.get(listener.frameId), message.snippet).then((result) =>
      attempt(1_000, () =>
        session.send('Runtime.evaluate', {
          expression: `consentBanner.told(${JSON.stringify(message.id)}, ${result})`,
          contextId: called.executionContextId,
        }),
      ),
    );
  };
  session.on('Runtime.executionContextCreated', onContext);
  session.on('Runtime.bindingCalled', onCall);
  await session.send('Runtime.enable');
  const { name, binding } = consentWorld;
  await session.send('Runtime.addBinding', { name: binding, executionContextName: name });
  return {
    listen: (contextId, frameId, hear) => listeners.set(contextId, { frameId, hear }),
    close: async () => {
      session.off('Runtime.executionContextCreated', onContext);
      session.off('Runtime.bindingCalled', onCall);
      await attempt(1_000, () => session.send('Runtime.disable'));
    },
  };
}

/** Some platforms can only be asked through their own objects. Only the package's snippets are run. */
async function runSnippet(session: CDPSession, contextId: number | undefined, name: string) {
  const snippet = Object.hasOwn(snippets, name) ? snippets[name] : undefined;
  if (typeof snippet !== 'function' || contextId === undefined) return false;
  const ran = await attempt(900, () =>
    session.send('Runtime.evaluate', {
      expression: `Promise.resolve((${String(snippet)})()).then(Boolean)`,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    }),
  );
  return ran.done && !ran.value.exceptionDetails && ran.value.result.value === true;
}
