import type { Facts } from '../../facts/facts.ts';
import type { Observation } from '../../observation/observation.ts';
import { detect } from '../../signals/detect.ts';
import geoBlock from '../../signals/geo-block/signal.ts';
import type { Access } from '../access.ts';
import { inWords } from './in-words.ts';
import type { Shown } from './shown-on.ts';
import { signatureOf } from './signature-of.ts';
import { visitorState } from './visitor-state.ts';

const unavailableForLegalReasons = 451;

/**
 * Whether a visitor was refused for the place they are in, or met a wall against machines. Only
 * words and statuses that give the place or the law as the reason make the first of it.
 */
export function geoRefusal(
  observation: Observation,
  shown: Shown,
  facts: Facts,
): Access | undefined {
  const found = detect(geoBlock, observation, facts);
  const state = visitorState(observation.visit);
  const notice = (found.is === 'found' ? found.findings : []).find(
    ({ where, memberStates }) =>
      where !== 'arrival' &&
      (memberStates.length === 0 || state === undefined || memberStates.includes(state)),
  );
  if (notice !== undefined) {
    return { outcome: 'geo-refused', signature: inWords(observation, notice.quote) };
  }
  const mark = signatureOf(observation, shown);
  if (mark !== undefined) return mark;
  if (observation.arrival.status !== unavailableForLegalReasons) return undefined;
  const named = found.is === 'found' && found.findings.some(({ where }) => where !== 'arrival');
  if (named) return undefined;
  return { outcome: 'geo-refused', signature: 'HTTP 451, Unavailable For Legal Reasons' };
}
