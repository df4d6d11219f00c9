const channel = new BroadcastChannel('unsolicited-cases');

/** Tells every page of the extension, this one too, that cases have changed. */
export function tellOthers(): void {
  channel.postMessage('changed');
  // A channel does not hear itself.
  for (const listen of listeners) listen();
}

const listeners = new Set<() => void>();

/** Calls back when cases have changed, here or in another window; returns how to stop. */
export function whenChanged(listen: () => void): () => void {
  listeners.add(listen);
  channel.addEventListener('message', listen);
  return () => {
    listeners.delete(listen);
    channel.removeEventListener('message', listen);
  };
}
