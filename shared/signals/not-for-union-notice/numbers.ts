/** For `weights.ts`. */
export const numbers = {
  notForUnionNotice: {
    /** Notices that are shown of one page at most. */
    most: 4,
  },
} as const;
