import { tool } from '../../../shared/observation/tool.ts';
import type { Outing } from '../open-page.ts';

/** What the first record of an archive says: who made it, with what, as whom. No secrets. */
export function archiveInfo(
  { browser, persona, exit }: Pick<Outing, 'browser' | 'persona' | 'exit'>,
  { id, stop }: { id: string; stop: string },
): Record<string, string> {
  return {
    software: `${tool} (warcio 2.4.11)`,
    format: 'WARC File Format 1.1',
    'browser-build': `Chromium ${browser.version()}`,
    visit: id,
    stop,
    persona: persona.id,
    languages: persona.languages.join(', '),
    'time-zone': persona.timeZone,
    'exit-country': exit?.country ?? 'not known: direct',
    bodies: 'as decoded by the browser; fields that told of the coding are named x-archive-orig-…',
    'removed-from-requests': 'Cookie, Authorization, Proxy-Authorization',
    'service-workers': 'their scripts are asked for in any language; what they made up is not here',
  };
}
