import { compilePhrases } from '../../../shared/facts/mentions.ts';
import type { Dialog } from '../../../shared/observation/dialogs.ts';
import type { Reading } from '../../../shared/observation/parts.ts';
import json from '../../../shared/signals/consent-banner/phrases.json' with { type: 'json' };
import { phrasesOf } from '../../../shared/signals/phrases.ts';

const cookies = compilePhrases(phrasesOf(json).all);

/** The dialog of a reading that asks for consent, by its words; the one with more to press first. */
export function bannerDialog({ parts }: Reading): Dialog | undefined {
  const asking = (parts.dialogs?.dialogs ?? []).filter(
    ({ text, buttons }) => buttons.length > 0 && cookies.find(text).length > 0,
  );
  return asking.sort((one, other) => other.buttons.length - one.buttons.length)[0];
}
