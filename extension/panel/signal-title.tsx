import { signalTitle } from '../messages/say.ts';
import { InEnglish } from './in-english.tsx';

/** What a signal finds: in the chosen language where that has words for it, else in its own English. */
export function SignalTitle({ signal, title }: { signal: string; title: string }) {
  const own = signalTitle(signal);
  return own === undefined ? <InEnglish text={title} /> : own;
}
