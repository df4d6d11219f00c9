/** A legal entity identifier as it may stand anywhere in a text. */
const shape = /(?<![A-Z0-9])[A-Z0-9]{18}\d{2}(?![A-Z0-9])/gu;

/** Whether 20 characters are an LEI: their check digits fit (ISO 17442, ISO 7064 MOD 97-10). */
export function isLei(words: string): boolean {
  if (!/^[A-Z0-9]{18}\d{2}$/.test(words)) return false;
  let rest = 0;
  for (const character of words) {
    for (const digit of String(Number.parseInt(character, 36))) {
      rest = (rest * 10 + Number(digit)) % 97;
    }
  }
  return rest === 1;
}

/** The LEIs in a text, each once. */
export function leisIn(text: string): string[] {
  return [...new Set(text.match(shape)?.filter(isLei))];
}
