/** Forms of companies, without points; they stand at the end of a name. */
const forms = new Set(
  'gmbh ag se sa sas sarl sarls ltd limited llc inc bv nv ab oy oyj as aps uab ou sia spa srl doo dd kft zrt nyrt sro plc dac kgaa kg co eg ehf anstalt scrl sprl bvba lda sl slu sau eood ood ad company aktiengesellschaft incorporated corporation corp pte pty ik'.split(
    ' ',
  ),
);

/** Words by which groups tell one of their entities from another. */
const places = new Set(
  'eu europe european eea germany deutschland austria osterreich malta ireland cyprus cy netherlands nederland france italy italia spain espana luxembourg lithuania latvia estonia poland sweden finland dax mt'.split(
    ' ',
  ),
);

/** The words of a name: no accents, no capitals, no points; `B.V.` and `A/S` are one word. */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/ø/gu, 'o')
    .replace(/(?<=\p{L})[./](?=\p{L}\b)|(?<=\b\p{L})\./gu, '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
}

/** A whole legal name as a key, form of company included. */
export function legalKey(name: string): string {
  return nameWords(name).join(' ');
}

/** The name by which clients know a firm: without form of company and place. */
export function brandKey(name: string): string {
  const words = nameWords(name);
  while (words.length > 1 && forms.has(words.at(-1) ?? '')) words.pop();
  while (words.length > 1 && (places.has(words.at(-1) ?? '') || forms.has(words.at(-1) ?? ''))) {
    words.pop();
  }
  return words.join('');
}
