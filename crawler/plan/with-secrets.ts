/**
 * A text with each `${NAME}` taken from the environment. A variable before the last `@` is a user or
 * a password, and so encoded: it may hold any character.
 */
export function withSecrets(
  template: string,
  environment: Record<string, string | undefined>,
  missing: (name: string) => never,
): string {
  const hostStart = template.lastIndexOf('@');
  return template.replace(/\$\{(\w+)\}/g, (_, name: string, offset: number) => {
    const secret = environment[name];
    if (secret === undefined) return missing(name);
    return offset < hostStart ? encodeURIComponent(secret) : secret;
  });
}
