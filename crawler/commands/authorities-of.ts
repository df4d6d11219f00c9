import { Failure } from '../failure.ts';

/** Timestamp authorities: those named, or those that UNSOLICITED_TIMESTAMPS lists, by blanks. */
export function authoritiesOf(named: readonly string[]): string[] {
  const listed = named.length > 0 ? named : (process.env.UNSOLICITED_TIMESTAMPS ?? '').split(/\s+/);
  return listed
    .filter((url) => url !== '')
    .map((url) => {
      if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
      throw new Failure(`timestamp authority ${url}: not an http(s) address`);
    });
}
