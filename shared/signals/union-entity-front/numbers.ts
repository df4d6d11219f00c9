/** Numbers of this signal, to stand among the weights. */
export const numbers = {
  /** Characters of a block of terms that is searched. */
  block: 6_000,
  /** Characters of the quotation on each side of the words found. */
  around: 200,
  /** Findings that are shown of one page. */
  findings: 25,
} as const;
