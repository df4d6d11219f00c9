/** An amount as written: its value and where its digits stand. */
export type Amount = { value: number; index: number; end: number };

/**
 * Digits with grouping and decimals as any member state writes them: `1.234,56`, `1 234,56`,
 * `12.000`, `1,234.56`, `1'234.50`; a dash for no cents (`499,-`) belongs to the amount. The digits of
 * an identifier (`LEI 9999KESTRELX…`) are none.
 */
const pattern =
  /(?<![\p{L}\p{N}.,])\d{1,3}(?:[.,'’\u0020\u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?(?:,[-–—])?|(?<![\p{L}\p{N}.,])\d{1,12}(?:[.,]\d{1,8})?(?![\p{Lu}\d]{6})(?:,[-–—])?/gu;

/** The amounts of a text, in order. */
export function amountsOf(text: string): Amount[] {
  const amounts: Amount[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [written] = match;
    amounts.push({ value: read(written), index: match.index, end: match.index + written.length });
  }
  return amounts;
}

function read(written: string): number {
  const digits = written.replace(/,[-–—]$/u, '').replace(/['’\s]/gu, '');
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots > 0 && commas > 0) {
    const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    return Number(digits.replaceAll(decimal === '.' ? ',' : '.', '').replace(',', '.'));
  }
  if (dots + commas === 0) return Number(digits);
  const mark = dots > 0 ? '.' : ',';
  const groups = digits.split(mark);
  const grouped = groups.length > 2 || (groups[1]?.length === 3 && groups[0] !== '0');
  return Number(grouped ? groups.join('') : groups.join('.'));
}
