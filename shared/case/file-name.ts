/**
 * A page's or user's words as a file name: ASCII letters, digits, dots and dashes, never hidden,
 * never a device or a way up, at most 60 characters.
 */
export function fileName(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60)
    .replace(/[-.]+$/, '');
  if (plain === '') return 'unnamed';
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/.test(plain)
    ? `${plain.replace(/\./g, '-')}-`
    : plain;
}
