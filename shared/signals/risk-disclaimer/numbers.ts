/** For `weights.ts`. */
export const numbers = {
  riskDisclaimer: {
    /** Disclaimers that are shown of one page at most. */
    most: 4,
  },
} as const;
