import type { Consent } from '../../../shared/observation/consent.ts';
import type { Dialog } from '../../../shared/observation/dialogs.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { CapturedVisit } from '../../evidence/captured-visit.ts';
import type { Attempt } from '../deadlines.ts';
import type { Asked } from './answer-consent.ts';
import { bannerDialog } from './banner-dialog.ts';
import { payOrOkay } from './pay-or-okay.ts';

/**
 * Puts what was done about a banner into a visit: the record, the pictures taken before, the banner
 * among the dialogs although it is gone, and the requests of a document that was loaded anew.
 */
export function recordConsent<Visit extends CapturedVisit>(
  visit: Visit,
  asking: Attempt<Asked>,
): Visit {
  const { observation } = visit;
  const asked: Asked = asking.done
    ? asking.value
    : { consent: { outcome: 'left', because: asking.because } };
  const { consent, captured, dialog, requests = [] } = asked;
  const parts = { ...observation.parts };
  const standing = parts.dialogs?.dialogs ?? [];
  const stayed = dialog && standing.find((other) => isSame(other, dialog));
  if (dialog && parts.dialogs && !stayed) parts.dialogs = { dialogs: [...standing, dialog] };
  const seen = new Set(parts.requests?.requests.map(({ url, at }) => `${at} ${url}`));
  const gone = requests.filter(({ url, at }) => !seen.has(`${at} ${url}`));
  if (parts.requests) parts.requests = { requests: [...gone, ...parts.requests.requests] };
  return {
    ...visit,
    observation: {
      ...observation,
      parts,
      problems: { ...observation.problems, ...captured?.problems },
      captures: [...(captured?.captures ?? []), ...observation.captures],
      consent: outcomeOf(consent, observation, stayed !== undefined),
    },
    files: new Map([...(captured?.files ?? []), ...visit.files]),
  };
}

/** A banner that no rule knows is seen only when the page is read; one that stays was not answered. */
function outcomeOf(consent: Consent, observation: Observation, stayed: boolean): Consent {
  if (consent.outcome === 'none') return unanswered(bannerDialog(observation));
  if (!stayed || consent.outcome === 'left') return consent;
  const because = 'the banner stayed after it was answered';
  return { ...consent, outcome: 'left', because };
}

function unanswered(dialog: Dialog | undefined): Consent {
  if (!dialog) return { outcome: 'none' };
  const because =
    payOrOkay(dialog) ??
    'no rule of autoconsent knows this banner, and it shows no plain button to refuse';
  return { outcome: 'left', banner: dialog.text, because };
}

function isSame(one: Dialog, other: Dialog): boolean {
  return one.frame === other.frame && one.where === other.where && one.text === other.text;
}
