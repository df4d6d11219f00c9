import { type Means, means } from '../../shared/signals/signal.ts';
import { say } from '../messages/say.ts';
import { InEnglish } from './in-english.tsx';

/** A means of solicitation in the chosen language; one of a newer version in its own English words. */
export function MeansTitle({ id, words }: { id: string; words: string }) {
  return id in means ? say(`means.${id as Means}`) : <InEnglish text={words} />;
}
