/** Numbers of this signal, to stand among the weights. */
export const numbers = {
  /** Letters that a name needs to be told from an ordinary word at the start of a handle. */
  brand: 3,
  /** Characters of a link or line in which a community is named. */
  label: 90,
  /** Links to communities that are read; a page may have any number. */
  links: 400,
  /** Findings that are shown of one page. */
  findings: 25,
} as const;
