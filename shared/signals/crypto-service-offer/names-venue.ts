/** Exchanges in one word with what is dealt in there: `kryptobörserna`, `kriptoburze`, `crypto exchange`. */
const venue =
  /(?<!\p{L})(?:[ck]r[iy]pto|krüpto|крипто|κρυπτο)\p{L}{0,8}[-\s]?(?:b[öoø]r[sz]|burz|borz|pörss|tőzsd|birž|giełd|exchange|platform|борс|ανταλλακτ)/iu;

/** Whether words name exchanges at large, as whoever compares or explains them does. */
export function namesVenue(words: string): boolean {
  return venue.test(words);
}
