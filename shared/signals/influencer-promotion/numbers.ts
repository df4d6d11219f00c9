/** Numbers of this signal. */
export const numbers = {
  /** Blocks before and after a disclosure in which the service that it is for may stand. */
  blocksToService: 1,
  /** Blocks that name exchanges from which on a page is about them. */
  blocksAboutExchanges: 2,
  /** A report shows so many disclosures of one page. */
  mostDisclosures: 5,
} as const;
