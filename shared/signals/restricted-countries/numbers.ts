/** For `weights.ts`: how much of a page one exclusion takes in. */
export const numbers = {
  exclusions: {
    /** Exclusions that are read of one page at most. */
    most: 6,
    /** Mentions that are looked at in one page at most. */
    mentions: 200,
    /** Characters that a list of states has at most after the words that open it. */
    listCharacters: 2_500,
    /** Blocks that a list of states has at most. */
    listBlocks: 80,
    /** Characters that a heading or an opening line of a list has at most. */
    opening: 200,
    /** Characters that an entry of a list has at most. */
    entry: 80,
    /** With more excluded member states than this the others are named instead. */
    statesNamedOneByOne: 15,
  },
} as const;
