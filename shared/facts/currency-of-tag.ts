/** Which krone or krona a text means by its language; undefined languages leave it open. */
export const kronor: Record<string, string> = {
  sv: 'SEK',
  da: 'DKK',
  nb: 'NOK',
  nn: 'NOK',
  no: 'NOK',
  is: 'ISK',
};

/** Language tags whose readers take a bare `$`, `pesos` or `dollars` for their own currency. */
export const pesoTags: Record<string, string> = {
  'es-mx': 'MXN',
  'es-ar': 'ARS',
  'es-cl': 'CLP',
  'es-co': 'COP',
  'en-ca': 'CAD',
  'fr-ca': 'CAD',
  'en-au': 'AUD',
  'en-nz': 'NZD',
};

/** The currency that a table gives for a language tag, by its primary language. */
export function currencyOfTag(
  table: Record<string, string>,
  tag: string | undefined,
): string | undefined {
  return table[tag?.toLowerCase().split(/[-_]/u)[0] ?? ''];
}
