import type { Facts } from '../../facts/facts.ts';
import type { Observation } from '../../observation/observation.ts';
import { detect } from '../../signals/detect.ts';
import signUpRefusal from '../../signals/sign-up-refusal/signal.ts';
import type { Access } from '../access.ts';
import { inWords } from './in-words.ts';
import { visitorState } from './visitor-state.ts';

/** Where the sign-up says that it takes nobody from the visitor's place. */
export function refusedAtSignUp(observation: Observation, facts: Facts): Access | undefined {
  if (observation.visit.persona?.situatedIn === 'outside') return undefined;
  const state = visitorState(observation.visit);
  const found = detect(signUpRefusal, observation, facts);
  const refusal = (found.is === 'found' ? found.findings : []).find(
    ({ memberStates }) =>
      memberStates.length === 0 || state === undefined || memberStates.includes(state),
  );
  if (refusal === undefined) return undefined;
  return { outcome: 'sign-up-gated', signature: inWords(observation, refusal.quote) };
}
