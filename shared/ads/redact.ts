/** Fields that identify a session or a person, and say nothing of an advertisement. */
const dropped =
  /^(?:access_?token|fb_dtsg|lsd|jazoest|session(?:_?id)?|cookies?|authorization|e_?mails?|phone(?:_?numbers?)?|avatar(?:_?url)?|profile_?picture(?:_?u(?:rl|ri))?|page_profile_picture_url|follower_count)$/iu;
/** Parameters of an address that do so: the exporter's own token, and the click of one person. */
const parameters =
  /([?&;]|%3F|%26)(?:access_token|fbclid|fb_dtsg)(?:=|%3D)(?:(?!%26)[^&#\s"'<>])*/giu;
const email = /[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}\b/giu;
/** Nothing of a repository lies deeper. */
const deepest = 40;

/** A value of an export without tokens, click ids of persons and e-mail addresses. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return undefined;
  if (Array.isArray(value)) return value.map((each) => redact(each, depth + 1));
  const kept: [name: string, value: unknown][] = [];
  for (const [name, each] of Object.entries(value)) {
    const known = nameOf(name);
    if (known !== undefined) kept.push([known, redact(each, depth + 1)]);
  }
  return Object.fromEntries(kept);
}

/** Names of fields come again with every record. */
const names = new Map<string, string | undefined>();
const mostNames = 2_000;

/** The name under which a field is kept; undefined for one that is dropped. */
function nameOf(name: string): string | undefined {
  if (names.has(name)) return names.get(name);
  const known = dropped.test(name) ? undefined : redactText(name);
  if (names.size < mostNames && name.length < 100) names.set(name, known);
  return known;
}

/** The same for words and addresses. */
export function redactText(words: string): string {
  if (!/token|fbclid|fb_dtsg|@/iu.test(words)) return words;
  return words
    .replace(parameters, (_, before: string) => (before === '?' || before === '%3F' ? before : ''))
    .replace(/\?(?:&|;)/gu, '?')
    .replace(/\?(?=$|#|\s)/gu, '')
    .replace(email, '[e-mail removed]');
}
