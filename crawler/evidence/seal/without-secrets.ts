const credentials = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/?#@"'<>]*@/gi;
const secretFields =
  /([?&;#](?:[\w.-]*(?:token|secret|passw|pwd|auth|api[-_]?key|session|credential|signature|jwt)[\w.-]*|sid|sig|key)=)[^&;#\s"'<>]+/gi;

/** A value with `…` for what gives access: user and password in addresses, tokens in their fields. */
export function withoutSecrets<Value>(value: Value): Value;
export function withoutSecrets(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replace(credentials, '$1…@').replace(secretFields, '$1…');
  }
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withoutSecrets(each)]),
  );
}
