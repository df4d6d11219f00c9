/** What a fault says: its message, its name where it has none, or in words whatever else was thrown. */
export function wordsOfFault(fault: unknown): string {
  return fault instanceof Error ? fault.message || fault.name : String(fault);
}
