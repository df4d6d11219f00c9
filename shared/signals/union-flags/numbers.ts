/** For `weights.ts`. */
export const numbers = {
  unionFlags: {
    /** With flags of more states than this a page shows those of the world. */
    statesOfTheWorld: 45,
    /** Characters of a menu's entry that is a country's name or a flag. */
    entry: 40,
    /** Flags that are quoted. */
    quoted: 8,
  },
} as const;
