import type { Range } from './ad-record.ts';

const factors: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9 };
const shape =
  /^([<>≤≥]?)\s*([\d.,]+)\s*([KMB]?)(?:\s*(?:-|–|—|to)\s*([\d.,]+)\s*([KMB]?))?\s*(\+?)$/iu;

/**
 * Numbers as repositories write them: `41740`, `30K`, `0-1K`, `2.5K - 5K`, `<1K`, `1M+`. Undefined
 * for anything else.
 */
export function bucket(words: string): Range | undefined {
  const found = shape.exec(words.trim());
  if (!found) return undefined;
  const [, sign = '', first = '', unit = '', second, secondUnit = '', plus = ''] = found;
  const low = numberOf(first, unit);
  if (low === undefined) return undefined;
  if (second !== undefined) {
    const high = numberOf(second, secondUnit);
    if (high === undefined || sign !== '' || plus !== '') return undefined;
    // `1-5K` is written for 1K-5K; `500-1K` is not.
    const scaled = unit === '' ? low * (factors[secondUnit.toLowerCase()] ?? 1) : low;
    const min = scaled <= high ? scaled : low;
    return min <= high ? { min, max: high } : undefined;
  }
  if (sign === '<' || sign === '≤') return { min: 0, max: low };
  if (sign === '>' || sign === '≥' || plus === '+') return { min: low };
  return { min: low, max: low };
}

/** `1,234` and `1.234` are thousands, `2.5K` and `0,5M` are not. */
function numberOf(digits: string, unit: string): number | undefined {
  const factor = factors[unit.toLowerCase()] ?? 1;
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/u.test(digits) && unit === '';
  const plain = grouped ? digits.replace(/[.,]/gu, '') : digits.replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/u.test(plain)) return undefined;
  const value = Number(plain) * factor;
  return Number.isSafeInteger(Math.round(value)) ? Math.round(value) : undefined;
}
