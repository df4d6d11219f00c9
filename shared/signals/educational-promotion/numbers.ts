/** Numbers of this signal. */
export const numbers = {
  /** A report shows so many ways that lead the reader to a firm. */
  mostLeads: 3,
  /** Services that a lesson speaks of where it leads to them and not to an account of a bank. */
  servicesOfALesson: 2,
  /** Words of software for one of a service, beyond which a page is for those who build. */
  developerWordsToService: 1.5,
} as const;
