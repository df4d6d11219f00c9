/** For `weights.ts`. */
export const numbers = {
  signUpRefusal: {
    /** Findings of one page that say the same are no more than one. */
    most: 3,
  },
} as const;
