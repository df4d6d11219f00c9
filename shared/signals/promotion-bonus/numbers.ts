/** Numbers of this signal. */
export const numbers = {
  /** A report shows so many promotions of one page. */
  mostPromotions: 6,
} as const;
