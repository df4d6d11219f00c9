/** Numbers of this signal. */
export const numbers = {
  /** Blocks by which the words of a tier may stand before the countries in it. */
  blocksToTier: 4,
  /** Blocks by which the pay may stand after them. */
  blocksAfterTier: 2,
  /** Characters between the title of a promoter and the name of the country. */
  closest: 50,
  /** Bare codes of countries in a tier, from which on they are read as codes. */
  codesOfATier: 2,
  /** A report shows so many places of one page. */
  mostPlaces: 12,
} as const;
