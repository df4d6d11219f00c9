/** What eld's data module holds: for each sequence of letters, the languages and how they score. */
export type Ngrams = {
  type: string;
  languages: Record<string, string>;
  isSubset: boolean;
  ngrams: Record<string, Record<string, number>>;
};

/**
 * Source of a module that exports the same `ngramsData` as eld's own, from three strings that
 * compress far better than its 50,000 small objects: the sequences in order, each without what it
 * shares with the one before; the languages of each; and the scores of all.
 */
export function packedNgrams({ ngrams, ...rest }: Ngrams): string {
  let before = '';
  const sequences: string[] = [];
  const languages: string[] = [];
  let scores = '';
  for (const sequence of Object.keys(ngrams).sort()) {
    const shared = sharedBeginning(before, sequence);
    if (sequence.includes('\n')) throw new Error('a sequence of eld holds a line break');
    sequences.push(String.fromCharCode(firstLetter + shared) + sequence.slice(shared));
    before = sequence;
    let own = '';
    for (const [language, score] of Object.entries(ngrams[sequence] ?? {})) {
      own += String.fromCharCode(firstLetter + Number(language));
      scores += String.fromCharCode(firstLetter + score);
    }
    languages.push(own);
  }
  return [
    `const languages = ${JSON.stringify(languages.join('\n'))}.split('\\n');`,
    `const scores = ${JSON.stringify(scores)};`,
    'const ngrams = {};',
    "let before = '', at = 0;",
    `${JSON.stringify(sequences.join('\n'))}.split('\\n').forEach((line, place) => {`,
    `  before = before.slice(0, line.charCodeAt(0) - ${firstLetter}) + line.slice(1);`,
    '  const own = ngrams[before] = {};',
    '  for (const language of languages[place]) {',
    `    own[language.charCodeAt(0) - ${firstLetter}] = scores.charCodeAt(at++) - ${firstLetter};`,
    '  }',
    '});',
    `export const ngramsData = { ...${JSON.stringify(rest)}, ngrams };`,
  ].join('\n');
}

/** Numbers are written as letters from here on, so that none is a line break. */
const firstLetter = 35;

function sharedBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
