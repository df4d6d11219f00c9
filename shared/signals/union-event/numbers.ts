/** Numbers of this signal, to stand among the weights. */
export const numbers = {
  /** Blocks after an invitation in which its place may stand. */
  blocksToPlace: 2,
  /** Characters of a block in which an invitation names its place; longer text tells of things. */
  invitation: 400,
  /** Characters of a line that gives place and date of an event. */
  dateline: 120,
  /** Events of a page's structured data that are read. */
  structuredEvents: 50,
  /** Findings that are shown of one page. */
  findings: 25,
} as const;
