/** Numbers of this signal. */
export const numbers = {
  /** A report shows so many invitations of one page. */
  mostInvitations: 5,
} as const;
