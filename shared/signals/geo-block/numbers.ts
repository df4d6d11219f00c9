/** For `weights.ts`: what makes a page one that only refuses. */
export const numbers = {
  geoBlock: {
    /** Characters that the main text of such a page has at most. */
    characters: 1_500,
    /** Blocks that it has at most. */
    blocks: 30,
    /** Written fields from which a form takes down a client. */
    fieldsOfASignUp: 3,
  },
} as const;
