/** Numbers of this signal. */
export const numbers = {
  /** Blocks after a recommendation in which the service that it recommends may stand. */
  blocksToProduct: 3,
  /** A report shows so many such offers of one page. */
  mostOffers: 3,
} as const;
