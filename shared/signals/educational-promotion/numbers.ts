/** Numbers of this signal. */
export const numbers = {
  /** A report shows so many ways that lead the reader to a firm. */
  mostLeads: 3,
} as const;
