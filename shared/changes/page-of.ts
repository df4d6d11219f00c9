/**
 * What tells one page from another over time: its address without scheme, `www.`, fragment and last
 * slash. Addresses that were asked for come without campaign tags already.
 */
export function pageOf(address: string): string {
  return address
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#(?!!?\/).*$/, '')
    .replace(/\/(index\.(html?|php))?(?=$|\?)/, '');
}
