/** Numbers of this signal, to stand among the weights. */
export const numbers = {
  /** Characters of a heading, a label or a line that offers a guide; longer text tells of taxes. */
  title: 140,
  /** Characters of text in which a form of one state may be named. */
  prose: 600,
} as const;
