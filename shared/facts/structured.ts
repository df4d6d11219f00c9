/** JSON-LD may nest as deep as a page likes. */
const deepest = 12;

/** Every text that stands under `key` anywhere in the JSON-LD of a page, in order. */
export function valuesOf(structured: unknown, key: string, depth = 0): string[] {
  if (depth > deepest || typeof structured !== 'object' || structured === null) return [];
  if (Array.isArray(structured)) {
    return structured.flatMap((item) => valuesOf(item, key, depth + 1));
  }
  return Object.entries(structured).flatMap(([name, value]) => {
    if (name === key) return textsIn(value, depth + 1);
    return valuesOf(value, key, depth + 1);
  });
}

/** A value may be a text, a list of texts, or an object with a name (`{"@type": "Country"}`). */
function textsIn(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value];
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, depth + 1));
  return 'name' in value ? textsIn(value.name, depth + 1) : [];
}
