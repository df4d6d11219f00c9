/**
 * A day as repositories write it, as YYYY-MM-DD: ISO dates and times, `20260301`, `2026-03-01
 * 00:00:00.0`, seconds or milliseconds since 1970. Undefined for anything else (`Over 1 Year Ago`).
 */
export function day(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const words = String(value).trim();
  const [, year, month, date] =
    /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/u.exec(words) ??
    /^((?:19|20)\d\d)(\d\d)(\d\d)$/u.exec(words) ??
    [];
  if (year !== undefined) return isDay(`${year}-${month}-${date}`);
  if (/^\d{9,10}$/u.test(words)) return ofMilliseconds(Number(words) * 1000);
  if (/^\d{12,13}$/u.test(words)) return ofMilliseconds(Number(words));
  return undefined;
}

function isDay(words: string): string | undefined {
  const time = Date.parse(`${words}T00:00:00Z`);
  return Number.isNaN(time) || ofMilliseconds(time) !== words ? undefined : words;
}

function ofMilliseconds(time: number): string | undefined {
  return new Date(time).toISOString().slice(0, 10);
}
