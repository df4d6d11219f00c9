/** Addresses longer than this are cut: they are data, not places. */
const longest = 4_096;

/** Makes an address absolute; `data:` is cut to its media type, what is no address stays as it is. */
export function resolveAddress(address: string, base: string): string {
  const trimmed = address.trim();
  if (/^data:/i.test(trimmed)) return trimmed.slice(0, 100).replace(/[;,].*$/s, '');
  try {
    return new URL(trimmed, base).href.slice(0, longest);
  } catch {
    return trimmed.slice(0, longest);
  }
}
