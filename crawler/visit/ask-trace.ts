import type { Page } from 'playwright';
import { attempt, reasonOf } from './deadlines.ts';
import { countryCode, type Witnessed } from './witness.ts';

/** What a site's CDN said of the visitor; `none` where the site certainly has no trace. */
export type Traced = Witnessed & { none?: true };

/** Asks a site's own CDN (`/cdn-cgi/trace`) whom it sees, by a page of the persona. */
export async function askTrace(page: Page, origin: string, limit: number): Promise<Traced> {
  const asked = await attempt(limit, async () => {
    const response = await page.goto(`${origin}/cdn-cgi/trace`, { timeout: limit });
    const status = response?.status() ?? 0;
    const body = (await response?.text())?.slice(0, 4_096) ?? '';
    return { status, body };
  });
  if (!asked.done) {
    const late = asked.late || /Timeout/.test(asked.because);
    if (late) return { because: 'the site’s trace gave no answer in time', late };
    return { because: `the site’s trace could not be asked: ${reasonOf(asked.because)}` };
  }
  const { status, body } = asked.value;
  const loc = /^loc=(.*)$/m.exec(body)?.[1];
  const ip = /^ip=(.*)$/m.exec(body)?.[1]?.trim();
  if (status !== 200 || loc === undefined || ip === undefined) {
    // A server in trouble may have one all the same.
    return { because: 'the site has no trace', ...(status < 500 ? { none: true } : {}), body };
  }
  const country = countryCode(loc);
  return country
    ? { address: ip, country }
    : { address: ip, because: 'the site’s trace names no country' };
}
