/** How a language tag writes 1234567.89: the persona's number format, as pages see it by Intl. */
export function numberFormat(language: string): string {
  return new Intl.NumberFormat(language).format(1234567.89);
}
