/** Page text on one line and at most `most` characters long, cut at a word with an ellipsis. */
export function cut(text: string, most: number): string {
  const line = text.replace(/[ \t\r\n\f\v]+/g, ' ').trim();
  const characters = [...line.slice(0, most * 2 + 2)];
  if (characters.length <= most) return line;
  const head = characters.slice(0, most - 1).join('');
  const blank = head.lastIndexOf(' ');
  return `${blank > most / 2 ? head.slice(0, blank) : head}…`;
}
