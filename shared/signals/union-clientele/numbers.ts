/** Numbers of this signal, to stand among the weights. */
export const numbers = {
  /** Characters of a line in which a firm boasts; longer text tells of things. */
  boast: 160,
  /** Blocks under a heading in which its testimonials stand. */
  testimonials: 40,
  /** Characters of a line that says who gave a testimonial. */
  signature: 60,
  /** States that the testimonials of one firm name at most before they are of the whole world. */
  statesOfTestimonials: 8,
  /** Findings that are shown of one page. */
  findings: 25,
} as const;
