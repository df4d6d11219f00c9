/** Numbers of this signal, to stand among the weights. */
export const numbers = {
  /** Characters of text in which a document is asked for; longer text tells of documents. */
  request: 320,
  /** From this share of its speakers on, a language alone tells that words are of the Union. */
  languageOfTheUnion: 0.5,
  /** Documents of more member states than this are a list for the whole world. */
  statesOfAList: 8,
} as const;
