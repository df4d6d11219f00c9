/** A page's words as the database can hold them: no NUL, no half of a surrogate pair. */
export function storable(words: string): string {
  const whole = words.replaceAll('\0', '');
  return /[\ud800-\udfff]/.test(whole) ? Buffer.from(whole, 'utf8').toString('utf8') : whole;
}
