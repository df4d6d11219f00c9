/** Numbers of this signal, to stand among the weights. */
export const numbers = {
  /** Characters of a line that names a post; longer text tells of people. */
  post: 120,
  /** Blocks on either side of a post in which its place stands. */
  blocksToPlace: 2,
  /** Characters of a line that gives the place of a post. */
  place: 60,
  /** Posts that are shown of one page. */
  posts: 20,
} as const;
