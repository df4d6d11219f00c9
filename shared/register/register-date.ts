/**
 * A day as the register writes it (`28/05/2025`, `28.05.2025.`, `2025-05-28`) as `YYYY-MM-DD`;
 * undefined for what is no day of the calendar.
 */
export function registerDate(cell: string): string | undefined {
  const text = cell.trim().replace(/[\s.]+$/u, '');
  const dayFirst = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})(?:\s.*)?$/u.exec(text);
  const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?$/u.exec(text);
  const [year, month, day] = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : [yearFirst?.[1], yearFirst?.[2], yearFirst?.[3]];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : undefined;
}
