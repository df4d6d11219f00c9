/** The name of the next seal of a case, after those that it has: `0001`, `0002` … */
export function nextSeal(names: readonly string[]): string {
  const numbers = names.filter((name) => /^\d{4,}$/.test(name)).map(Number);
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0');
}
