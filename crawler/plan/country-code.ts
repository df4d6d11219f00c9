import * as z from 'zod';

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** Codes that people write and ISO 3166-1 does not have. */
const meant: Record<string, string> = { UK: 'GB', EL: 'GR' };

/** An ISO 3166-1 alpha-2 code in a configuration file; lower case is let pass. */
export const CountryCode = z
  .string()
  .transform((code) => code.toUpperCase())
  .refine((code) => /^[A-Z]{2}$/.test(code) && !meant[code] && names.of(code) !== undefined, {
    error: (issue) => {
      const hint = meant[String(issue.input)];
      const written = JSON.stringify(issue.input);
      return hint
        ? `${written} is not the ISO code; write "${hint}"`
        : `${written} is not a country; write a code of two letters such as "DE"`;
    },
  });
