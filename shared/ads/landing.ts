/** Facebook wraps every address that leads out; `u` holds the one that was advertised. */
const wrapper = /^https?:\/\/lm?\.facebook\.com\/l\.php\?/iu;

/** The address to which an ad leads, as the advertiser gave it; undefined where it is none of the web. */
export function landingAddress(href: string | null | undefined): string | undefined {
  const words = href?.trim() ?? '';
  if (!/^https?:\/\//iu.test(words) || !URL.canParse(words)) return undefined;
  if (!wrapper.test(words)) return words;
  const wrapped = new URL(words).searchParams.get('u') ?? '';
  return /^https?:\/\//iu.test(wrapped) && URL.canParse(wrapped) ? wrapped : words;
}

/** The host names in words that a repository shows for an address: `www.kestrelx.example/de`. */
export function landingDomain(words: string | null | undefined): string | undefined {
  const found = /^(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.)+[a-z]{2,24})(?:[/:?#]|$)/iu.exec(
    words?.trim() ?? '',
  )?.[1];
  return found?.toLowerCase().replace(/^www\./u, '');
}
