import type { Facts } from '../../facts/facts.ts';
import type { Observation } from '../../observation/observation.ts';
import { detect } from '../../signals/detect.ts';
import notForUnion from '../../signals/not-for-union-notice/signal.ts';
import ownInitiative from '../../signals/own-initiative-box/signal.ts';
import { statesNamed } from '../../signals/states-named.ts';
import type { Access } from '../access.ts';
import { asksOn } from './asks-on.ts';
import { inWords } from './in-words.ts';

/**
 * What a page that lets everybody pass says of the Union: that the visitor came at their own
 * initiative, that it is not meant for the Union, or that they confirm to be from elsewhere.
 */
export function noticeShown(observation: Observation, facts: Facts): Access | undefined {
  const asked = withDeclarations(observation);
  const language = facts.languages.shares[0]?.language;
  const ofUnion = (text: string) => {
    const { members, union } = statesNamed(text, language);
    return union || members.length > 0;
  };
  const found = [ownInitiative, notForUnion].flatMap((signal) => {
    const outcome = detect(signal, asked, facts);
    const findings = outcome.is === 'found' ? outcome.findings : [];
    // That nothing is an offer to anybody is said everywhere; it speaks of no place.
    return findings.filter(({ quote }) => signal === ownInitiative || ofUnion(quote));
  });
  if (found[0] !== undefined) return withNotice(observation, found[0].quote);
  const offered = observation.parts.dialogs?.dialogs.find(({ text, covers, buttons }) => {
    if (!covers || buttons.length === 0) return false;
    return asksOn('to go to another entity', [{ text }]) !== undefined && ofUnion(text);
  });
  return offered === undefined ? undefined : withNotice(observation, offered.text);
}

function withNotice(observation: Observation, quote: string): Access {
  return { outcome: 'open-with-notice', signature: inWords(observation, quote) };
}

/** A window whose words or button declare something is as good as one with a tick box. */
function withDeclarations(observation: Observation): Observation {
  const { dialogs } = observation.parts;
  if (dialogs === undefined) return observation;
  const declaring = dialogs.dialogs.map((dialog) => ({
    ...dialog,
    boxes: [
      ...dialog.boxes,
      ...[dialog.text, ...dialog.buttons].map((label) => ({
        label,
        checked: false,
        where: dialog.where,
      })),
    ],
  }));
  return { ...observation, parts: { ...observation.parts, dialogs: { dialogs: declaring } } };
}
