/** Latin America and the Caribbean (UN M.49), which Spanish pages name as one region. */
const macroRegions: Record<string, string> = { '419': '419', LA: '419', LATAM: '419' };
const sameState: Record<string, string> = { UK: 'GB', EL: 'GR' };
const countryCode = /^(?:[A-Z]{2})$/u;

/**
 * The country that a language tag or locale names: `AT` for `de-AT` and `de_AT`, `419` for
 * Spanish of Latin America. Undefined for a tag without region (`de`) or with a world-wide one.
 */
export function regionOfTag(tag: string): string | undefined {
  const [language = '', ...rest] = tag.trim().split(/[-_.]/u);
  if (!/^[a-z]{2,3}$/iu.test(language)) return undefined;
  for (const part of rest) {
    const region = part.toUpperCase();
    if (macroRegions[region]) return macroRegions[region];
    if (countryCode.test(region) && region !== 'EU' && region !== 'XX') {
      return sameState[region] ?? region;
    }
  }
  return undefined;
}
