/** ESMA's interim MiCA register is five files; each says something else of an entity. */
export const registers = ['authorised', 'non-compliant', 'art', 'emt', 'other'] as const;
export type Register = (typeof registers)[number];

/** What being in each of them means, and ESMA's own name of the file. */
export const aboutRegister: Record<Register, { file: string; means: string }> = {
  authorised: {
    file: 'CASPS.csv',
    means: 'crypto-asset service providers, authorised (Art. 63) or notified (Art. 60)',
  },
  'non-compliant': {
    file: 'NCASP.csv',
    means: 'entities that provide crypto-asset services in violation of Art. 59 or 61 (Art. 110)',
  },
  art: { file: 'ARTZZ.csv', means: 'issuers of asset-referenced tokens' },
  emt: { file: 'EMTWP.csv', means: 'issuers of e-money tokens and their white papers' },
  other: { file: 'OTHER.csv', means: 'notified white papers of Title II, which authorise nobody' },
};

/** Columns that all five begin with. */
const common = ['ae_competentAuthority', 'ae_homeMemberState', 'ae_lei_name', 'ae_lei'];

/** A column that only one of them has; the misspelling is ESMA's. */
const telling: readonly [RegExp, Register][] = [
  [/^ac_serviceCode$/i, 'authorised'],
  [/^ae_infrige?ment$|^ae_infringement$|^ae_decision_date$/i, 'non-compliant'],
  [/^ae_credit_institution$/i, 'art'],
  [/^ae_exemption48_[45]$/i, 'emt'],
  [/^ae_offerCode_cou$|^ae_lei_casp$/i, 'other'],
];

/** Which of the five a file is by the names of its columns; undefined for anything else. */
export function registerOf(columns: readonly string[]): Register | undefined {
  const names = columns.map((name) => name.trim());
  if (!common.every((name) => names.includes(name))) return undefined;
  return telling.find(([column]) => names.some((name) => column.test(name)))?.[1];
}
