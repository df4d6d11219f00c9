import type { Consent } from '../../../shared/observation/consent.ts';
import type { Dialog } from '../../../shared/observation/dialogs.ts';
import type { RequestsPart } from '../../../shared/observation/requests.ts';
import type { Captured } from '../capture-page.ts';
import { attempt } from '../deadlines.ts';
import type { OpenPage, Outing } from '../open-page.ts';
import { readFrames } from '../read-frames.ts';
import { bannerDialog } from './banner-dialog.ts';
import { captureBefore } from './capture-before.ts';
import { lookForBanner } from './look-for-banner.ts';
import type { Answer, FoundBanner } from './look-in-frame.ts';
import { payOrOkay } from './pay-or-okay.ts';
import { markPage, settleAgain } from './settle-again.ts';

/** What was done about a banner, and what was there before it was answered. */
export type Asked = {
  consent: Consent;
  /** The banner as a dialog of the page. */
  dialog?: Dialog;
  requests?: RequestsPart['requests'];
  captured?: Captured;
};

/**
 * Looks for a consent banner on a page that has settled, keeps it in pictures and words, refuses
 * (accepts only where the outing says so), and lets the page settle again.
 */
export async function answerConsent(open: OpenPage, outing: Outing): Promise<Asked> {
  const { banner, close } = await lookForBanner(open, outing);
  let asked: Asked = { consent: { outcome: 'none' } };
  let mark: Awaited<ReturnType<typeof markPage>>;
  try {
    if (!banner) return asked;
    asked = await keepBanner(open, outing, banner);
    if (asked.consent.because !== undefined) return asked;
    mark = await markPage(open);
    const answer = await banner.answer();
    asked = { ...asked, consent: answered(asked.consent, answer, outing) };
  } finally {
    await close();
  }
  const note = await settleAgain(open, outing, mark);
  if (note) open.mishaps.set('settle', note);
  return asked;
}

const onlySettings =
  'the banner has no control to refuse, only settings that autoconsent cannot fill in';

async function keepBanner(open: OpenPage, outing: Outing, banner: FoundBanner): Promise<Asked> {
  const { context, page, session, crashed } = open;
  const { limits, acceptConsent } = outing;
  const read = await attempt(limits.read, () =>
    Promise.race([readFrames(context, page, session, limits), crashed]),
  );
  const reading = read.done ? read.value : { parts: {}, problems: {} };
  const dialog = bannerDialog(reading);
  const consent: Consent = {
    outcome: 'left',
    ...(banner.known ? { platform: banner.platform } : {}),
    ...(dialog ? { banner: dialog.text } : {}),
  };
  const because = (dialog && payOrOkay(dialog)) ?? (banner.step ? onlySettings : undefined);
  if (because !== undefined && !acceptConsent) return { consent: { ...consent, because } };
  const requests = reading.parts.requests?.requests;
  return { consent, dialog, requests, captured: await captureBefore(open, outing) };
}

function answered(consent: Consent, answer: Answer, { acceptConsent }: Outing): Consent {
  const pressed = answer.pressed.join(' › ').slice(0, 300);
  const answeredAt = answer.done || pressed ? answer.at : undefined;
  const known = consent.platform !== undefined;
  const because = answer.done ? howElse(pressed, known) : whyNot(answer);
  return {
    ...consent,
    outcome: answer.done ? (acceptConsent ? 'accepted' : 'rejected') : 'left',
    ...(pressed ? { pressed } : {}),
    ...(answeredAt ? { answeredAt } : {}),
    ...(because ? { because } : {}),
  };
}

/** What has to be known of an answer that was not the pressing of a control by a rule. */
function howElse(pressed: string, known: boolean): string | undefined {
  if (!pressed) return 'answered by the platform’s own script; no control was pressed';
  return known ? undefined : 'no rule knows this banner; the control was found by its words';
}

function whyNot({ spared, because }: Answer): string {
  if (spared) return `the rule would have pressed "${spared}", which is no refusal`;
  return because ?? 'autoconsent found the banner and could not answer it';
}
