/**
 * The provisions that a signal may rest on, with the words under which a report cites them.
 * Sources: Regulation (EU) 2023/1114 (MiCA); ESMA35-1872330276-2030, guidelines on reverse
 * solicitation. Guideline paragraphs are cited only where a source gives their number.
 */
export const provisions = {
  'mica-59-1': 'MiCA Art. 59(1)',
  'mica-59-5': 'MiCA Art. 59(5)',
  'mica-61-1': 'MiCA Art. 61(1)',
  'mica-61-1-3': 'MiCA Art. 61(1), third subparagraph',
  'mica-61-2': 'MiCA Art. 61(2)',
  'mica-recital-75': 'MiCA recital 75',
  'esma-rs-1': 'ESMA guidelines on reverse solicitation, guideline 1 (means of solicitation)',
  'esma-rs-1-12': 'ESMA guidelines on reverse solicitation, guideline 1, paragraph 12',
  'esma-rs-1-13': 'ESMA guidelines on reverse solicitation, guideline 1, paragraph 13',
  'esma-rs-1-17': 'ESMA guidelines on reverse solicitation, guideline 1, paragraph 17',
  'esma-rs-2': 'ESMA guidelines on reverse solicitation, guideline 2 (person soliciting)',
  'esma-rs-3': 'ESMA guidelines on reverse solicitation, guideline 3 (exclusive initiative)',
  'esma-rs-3-24': 'ESMA guidelines on reverse solicitation, guideline 3, paragraph 24',
  'esma-rs-4': 'ESMA guidelines on reverse solicitation, guideline 4 (same type)',
  'esma-rs-supervision': 'ESMA guidelines on reverse solicitation, section 6 (supervision)',
} as const;

export type Provision = keyof typeof provisions;
