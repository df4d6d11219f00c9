import type { BrowserContextOptions, CDPSession } from 'playwright';
import type { Persona } from '../../shared/observation/persona.ts';
import { acceptLanguage } from '../plan/personas.ts';

/**
 * The context in which a visit takes place: fresh, behind the guard, and the same in all respects
 * but those in which personas differ. The browser's name is left as it is: evidence does not pose.
 */
export function contextFor(persona: Persona, guard: string): BrowserContextOptions {
  const { latitude, longitude } = persona.place;
  return {
    proxy: { server: guard, bypass: '<-loopback>' },
    locale: persona.languages[0],
    timezoneId: persona.timeZone,
    geolocation: { latitude, longitude, accuracy: 500 },
    permissions: ['geolocation'],
    extraHTTPHeaders: { 'Accept-Language': acceptLanguage(persona) },
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    acceptDownloads: false,
    ignoreHTTPSErrors: false,
  };
}

/** Lets scripts see all languages of the persona; Playwright's locale alone shows them the first. */
export async function speakLanguages(session: CDPSession, persona: Persona): Promise<void> {
  await session.send('Emulation.setUserAgentOverride', {
    userAgent: '',
    acceptLanguage: persona.languages.join(','),
  });
}
