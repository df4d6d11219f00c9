/** What a decoder puts for bytes that it cannot read, and controls that no text holds. */
const never = '\\ufffd\\u0080-\\u009f';
/** How Windows-1252 shows the bytes 80-BF, of which UTF-8 makes every letter's second half. */
const western =
  '\\u0080-\\u00bf\\u20ac\\u201a\\u0192\\u201e\\u2026\\u2020\\u2021\\u02c6\\u2030\\u0160\\u2039\\u0152\\u017d\\u2018-\\u201d\\u2022\\u2013\\u2014\\u02dc\\u2122\\u0161\\u203a\\u0153\\u017e\\u0178';
/** How Windows-1251 shows them, without the letters that stand after `Р` and `С` in Ukrainian. */
const cyrillic =
  '\\u0402\\u0403\\u201a\\u0453\\u201e\\u2026\\u2020\\u2021\\u20ac\\u2030\\u0409\\u2039\\u040a-\\u040c\\u040f\\u0452\\u2018-\\u201d\\u2022\\u2013\\u2014\\u2122\\u0459\\u203a\\u045a-\\u045c\\u045f\\u00a0\\u040e\\u045e\\u0408\\u00a4\\u00a6\\u00a7\\u0401\\u00a9\\u00ab-\\u00ae\\u00b0\\u00b1\\u0451\\u00b5-\\u00b7\\u2116\\u00bb\\u0458\\u0405\\u0455';
/** Letters of UTF-8 that were read as Windows-1252 or Windows-1251, and what was lost altogether. */
const damage = new RegExp(
  `[\\u00c2-\\u00df][${western}]|[\\u00e0-\\u00ef][${western}]{2}|[\\u00f0-\\u00f4][${western}]{3}|[РС][${cyrillic}]|[${never}]`,
  'gu',
);
/** Most texts hold nothing of the kind, and this glance is cheaper. */
const suspect = new RegExp(`[\\u00c2-\\u00f4РС][${western}${cyrillic}]|[${never}]`, 'u');

/**
 * How much of a text was read in the wrong encoding: its damaged letters as a share of all its
 * letters, 0-1 (`Ã¤` for `ä`, `РџСЂ` for `Пр`, `�` for what was lost).
 */
export function garbledShare(text: string): number {
  if (!suspect.test(text)) return 0;
  const damaged = text.match(damage)?.length ?? 0;
  const whole = text.replace(damage, '').match(/\p{L}/gu)?.length ?? 0;
  return damaged === 0 ? 0 : damaged / (damaged + whole);
}
