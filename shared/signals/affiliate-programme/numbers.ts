/** Numbers of this signal. */
export const numbers = {
  /** Blocks before and after an invitation in which its reward may stand. */
  blocksToReward: 3,
  /** A report shows so many invitations of one page. */
  mostInvitations: 5,
} as const;
