/** By which a page is known; the part after `#` tells only pages of an application apart. */
export function pageAddress(url: string): string {
  return url.replace(/#(?![!/]).*$/, '');
}
