import type { Perimeter, Speaker, Verdict } from '../assessment/assessment.ts';
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
  caution:
    'This report states indications and where they were seen. It does not establish a breach: that is for the competent authority to decide.',
};
