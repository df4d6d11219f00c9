/**
 * The time zones in use in a country (ISO 3166-1 alpha-2), by the tables of this runtime (CLDR).
 * Empty where it knows none.
 */
export function timeZonesOf(country: string): string[] {
  // Node 20 has it as a property, later versions as a method; the types know neither.
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    timeZones?: string[];
    getTimeZones?: () => string[] | undefined;
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** The one name of a zone that has several (Europe/Kyiv, Europe/Kiev); undefined for no zone at all. */
export function canonicalZone(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
