import type { AdImport } from '../ads/ad-import.ts';
import type { Attribution } from '../ads/attribute-ad.ts';
import type { AccessOutcome } from '../assessment/access.ts';
import type { Perimeter, Speaker, Verdict } from '../assessment/assessment.ts';
import type { ContrastRow } from '../assessment/contrast-row.ts';
import type { Decision } from '../case/decision.ts';
import type { Standing } from '../register/standing.ts';
import type { Limb, Strength } from '../signals/signal.ts';

/** The plain-English words of a report, said once so that report and panel speak alike. */
export const wording = {
  verdict: {
    none: 'No indications found',
    some: 'Some indications',
    strong: 'Strong indications',
    inconclusive: 'Inconclusive',
  } satisfies Record<Verdict, string>,
  verdictMeaning: {
    none: 'All that could be assessed was assessed, and at least one of the two limbs stayed empty. This speaks for the pages and the moments that were visited, and for no others.',
    some: 'There are findings on both limbs, but not a strong one on each. They give a reason to look further.',
    strong:
      'There is at least one strong finding on each of the two limbs. They give a strong reason to look further.',
    inconclusive:
      'Something that the verdict needs could not be assessed. This is neither a finding against the firm nor one in its favour.',
  } satisfies Record<Verdict, string>,
  perimeter: {
    'third-country': 'Third-country firm',
    authorised: 'Authorised in the Union',
    outside: 'Outside the perimeter',
    unclear: 'Unclear',
  } satisfies Record<Perimeter, string>,
  standing: {
    authorised: 'Authorised on that day',
    'shared-domain': 'Entered for another entity or another part of the site',
    'not-yet': 'Not yet authorised on that day',
    ended: 'No longer authorised on that day',
    undated: 'Entered, its days not readable',
    'non-compliant': 'On the list of non-compliant entities',
    brand: 'Not entered; an entity of that name is',
    clone: 'Not entered; may be a clone',
    issuer: 'Entered as an issuer or for a white paper only',
    'not-found': 'Not entered',
  } satisfies Record<Standing['is'], string>,
  speaker: {
    firm: 'The firm speaks',
    group: 'Its group speaks',
    affiliate: 'An affiliate speaks',
    media: 'Media speak',
    authority: 'An authority speaks',
    unclear: 'Who speaks is unclear',
  } satisfies Record<Speaker, string>,
  strength: {
    context: 'Context',
    indication: 'Indication',
    strong: 'Strong indication',
    deemed: 'Deemed solicitation',
  } satisfies Record<Strength, string>,
  limb: {
    promotion: 'Promotion',
    'in-the-union': 'In the Union',
  } satisfies Record<Limb, string>,
  limbInLine: {
    promotion: 'promotion',
    'in-the-union': 'in the Union',
  } satisfies Record<Limb, string>,
  limbQuestion: {
    promotion: 'Is a crypto-asset service promoted or offered?',
    'in-the-union': 'Is it aimed at, or shown to, persons situated in the Union?',
  } satisfies Record<Limb, string>,
  stateVerdict: {
    none: 'none found',
    some: 'some',
    strong: 'strong',
    inconclusive: 'inconclusive',
  } satisfies Record<Verdict, string>,
  access: {
    open: 'Open',
    'open-with-notice': 'Open, with a notice about the Union',
    'consent-wall': 'Shown only after consent to cookies',
    'login-wall': 'Shown only to those signed in',
    'sign-up-gated': 'Stopped at the sign-up',
    'geo-refused': 'Refused for the place',
    'other-entity': 'Sent to another entity',
    'bot-wall': 'Stopped as a machine; says nothing of the place',
    'unknown-refusal': 'Refused without a reason',
    error: 'No page; says nothing of the firm’s will',
  } satisfies Record<AccessOutcome, string>,
  /** For the cells of the matrix, where there is room for a word; open is not said. */
  accessInCell: {
    open: '',
    'open-with-notice': 'notice',
    'consent-wall': 'cookies',
    'login-wall': 'log-in',
    'sign-up-gated': 'sign-up',
    'geo-refused': 'refused',
    'other-entity': 'other entity',
    'bot-wall': 'machine',
    'unknown-refusal': 'no reason',
    error: 'no page',
  } satisfies Record<AccessOutcome, string>,
  contrast: {
    'geo-conditional': 'Depends on the place',
    'geo-suggestive': 'May depend on the place',
    'language-conditional': 'Depends on the language',
    unstable: 'Unstable',
    'not-tested': 'Not compared',
  } satisfies Record<ContrastRow['label'], string>,
  contrastMeaning: {
    'geo-conditional':
      'What visitors were shown followed the country they came from, not their language, their exit or chance.',
    'geo-suggestive':
      'What visitors were shown seems to follow the country they came from, but something keeps it from being relied on: the sentence under each row says what.',
    'language-conditional':
      'What visitors were shown followed the languages of their browser, wherever they came from.',
    unstable:
      'Visits of the same kind were not shown the same, or the difference may be chance: nothing follows from it.',
    'not-tested': 'Too little was visited to tell a difference from chance.',
  } satisfies Record<ContrastRow['label'], string>,
  decision: {
    confirm: 'Confirmed',
    reject: 'Rejected',
    unsure: 'Unsure',
  } satisfies Record<Decision['decision'], string>,
  attribution: {
    'first-party': 'The firm’s own',
    affiliate: 'On its behalf',
    unattributed: 'Not tied to the firm; not counted',
  } satisfies Record<Attribution['is'], string>,
  adUnit: { users: 'Persons reached', impressions: 'Times shown' },
  adGrades:
    'P1: the state was chosen and the ad delivered there. P2: places were chosen, not told which, and it was delivered there. P3: it was delivered there.',
  retrievedFrom: {
    user: 'as the importer said',
    har: 'by the recording',
    'file-time': 'by the time of the file, which a copy may have changed',
  } satisfies Record<AdImport['retrievedFrom'], string>,
  caution:
    'This report states indications and where they were seen. It does not establish a breach: that is for the competent authority to decide.',
};
