/** Numbers of this signal, to stand among the weights. */
export const numbers = {
  /** Characters of a slogan or a line of a footer that claims without saying who; longer text tells. */
  slogan: 110,
  /** Characters of a sentence in which a firm speaks of itself. */
  sentence: 400,
  /** Claims of one block that are looked at. */
  claims: 12,
  /** Characters of a block that is searched. */
  block: 4_000,
  /** Findings that are shown of one page. */
  findings: 25,
} as const;
