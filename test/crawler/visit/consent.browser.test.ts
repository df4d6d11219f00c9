import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personas } from '../../../crawler/plan/personas.ts';
import { deadlines } from '../../../crawler/visit/deadlines.ts';
import { visitStop } from '../../../crawler/visit/visit.ts';
import { tagsSeen } from '../../../shared/dossier/tags-seen.ts';
import { factsOf } from '../../../shared/facts/facts-of.ts';
import signal from '../../../shared/signals/consent-banner/signal.ts';
import { detect } from '../../../shared/signals/detect.ts';
import { connectBrowser } from '../../support/browser.ts';
import { tagAccounts } from '../../world/sites/consent-banners.ts';
import { startWorld, type World } from '../../world/start-world.ts';
import { loopback, noPictures } from '../support/visit-as.ts';

let browser: Browser;
let world: World;

beforeAll(async () => {
  world = await startWorld({ countries: [] });
  browser = await connectBrowser();
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** A visit, and what the site's log says was pressed and measured meanwhile. */
async function visit(path: string, { acceptConsent = false, pictures = false } = {}) {
  const [persona] = personas;
  if (!persona) throw new Error('no persona');
  const url = world.link('consentwell.example', path);
  const since = world.log.length;
  const { observation, files } = await visitStop(
    {
      browser,
      persona,
      allowed: loopback,
      limits: pictures ? deadlines : { ...deadlines, ...noPictures },
      acceptConsent,
      lookup: async () => ['127.0.0.1'],
    },
    { url, role: 'own' },
    'v',
  );
  const log = world.log.slice(since).map((entry) => entry.path);
  return { ...observation, files, log };
}

const kinds = ({ captures }: { captures: { kind: string }[] }) => captures.map(({ kind }) => kind);

test.each([
  ['/onetrust', 'Onetrust', 'Reject all'],
  ['/cookiebot', 'Cybotcookiebot', 'Nur notwendige Cookies'],
  ['/usercentrics', 'usercentrics-api', 'Tout refuser'],
  ['/sourcepoint', 'Sourcepoint-frame', 'Reject all'],
  ['/hostile', 'Onetrust', 'Reject all'],
  ['/restless', 'Onetrust', 'Reject all'],
])('%s: kept with its banner, refused, and kept again', async (path, platform, pressed) => {
  const seen = await visit(path, { pictures: true });
  const { consent, captures, files, parts, log } = seen;
  expect(consent).toMatchObject({ outcome: 'rejected', platform, pressed });
  expect(consent?.because).toBeUndefined();
  expect(consent?.banner).toMatch(/cookies/);
  expect(log).toContain('/pressed?reject');
  expect(log.filter((asked) => /pixel|seen|pressed\?accept/.test(asked))).toEqual([]);
  const hashOf = (wanted: string) => captures.find(({ kind }) => kind === wanted)?.sha256;
  expect(hashOf('screenshot-viewport-before')).toBeDefined();
  expect(hashOf('screenshot-viewport-before')).not.toBe(hashOf('screenshot-viewport'));
  expect(hashOf('screenshot-full-before')).not.toBe(hashOf('screenshot-full'));
  expect(captures.every(({ file, bytes }) => files.get(file)?.byteLength === bytes)).toBe(true);
  expect(parts.text?.blocks.some(({ region }) => region === 'dialog')).toBe(false);
  expect(parts.dialogs?.dialogs.map(({ text }) => text)).toEqual([consent?.banner]);
  const { dialogs, requests } = parts;
  if (!dialogs || !requests) throw new Error('a part is missing');
  const of = (wanted: string) => requests.requests.find(({ url }) => url.endsWith(wanted))?.at;
  const answeredAt = consent?.answeredAt ?? '';
  expect(String(of('/own?before')) < answeredAt).toBe(true);
  expect(String(of('/pressed?reject')) >= answeredAt).toBe(true);
});

test('a page that loads anew when it is answered keeps the requests of both times', async () => {
  const { consent, parts, log } = await visit('/reloads');
  expect(consent).toMatchObject({ outcome: 'rejected', platform: 'didomi' });
  expect(log).toContain('/pressed?reject');
  const own = (parts.requests?.requests ?? []).filter(({ url }) => url.endsWith('/own?before'));
  const answeredAt = consent?.answeredAt ?? '';
  expect(own.map(({ at }) => String(at) < answeredAt)).toEqual([true, false]);
});

test('a banner that no rule knows is refused where it says so plainly', async () => {
  const { consent, log } = await visit('/own-make');
  expect(consent).toMatchObject({ outcome: 'rejected', pressed: 'Alle ablehnen' });
  expect(consent?.platform).toBeUndefined();
  expect(consent?.because).toMatch(/found by its words/);
  expect(log.filter((asked) => asked.startsWith('/pressed'))).toEqual(['/pressed?reject']);
});

test.each([
  ['/trustarc', /only settings/],
  ['/no-way-out', /no rule .* no plain button/],
  ['/pay-or-okay', /not free \("Reject and subscribe/],
  ['/pay-onetrust', /not free \("Refuser et s’abonner/],
  ['/fooling', /"Accept all cookies", which is no refusal/],
])('%s: left with its words and the reason', async (path, because) => {
  const { consent, log, parts } = await visit(path);
  expect(consent).toMatchObject({ outcome: 'left', because: expect.stringMatching(because) });
  expect(consent?.banner).toMatch(/180 partners/);
  expect(consent?.pressed).toBeUndefined();
  expect(consent?.answeredAt).toBeUndefined();
  expect(log.filter((asked) => /pressed|pixel|seen/.test(asked))).toEqual([]);
  expect(parts.dialogs?.dialogs).toHaveLength(1);
});

test.each([
  '/none',
  '/dialog-of-another-kind',
])('%s: no banner, nothing pressed, no second pictures', async (path) => {
  const seen = await visit(path, { pictures: true });
  expect(seen.consent).toEqual({ outcome: 'none' });
  expect(kinds(seen).filter((kind) => kind.endsWith('-before'))).toEqual([]);
  expect(seen.log.filter((asked) => /pressed/.test(asked))).toEqual([]);
});

test.each([
  '/onetrust',
  '/own-make',
])('%s: accepted only when asked to, and the pixel comes after', async (path) => {
  const { consent, parts, log } = await visit(path, { acceptConsent: true });
  expect(consent?.outcome).toBe('accepted');
  expect(consent?.pressed).toMatch(/^(Accept all|Alle akzeptieren)$/);
  expect(log).toContain('/pixel?event=PageView');
  const pixel = parts.requests?.requests.find(({ url }) => url.includes('/pixel?'));
  expect(String(pixel?.at) >= (consent?.answeredAt ?? '~')).toBe(true);
});

test.each([
  [false, 'rejected', tagAccounts.reject],
  [true, 'accepted', tagAccounts.accept],
])('pixels are told apart by the moment of the answer (accepting: %s)', async (accept, answer, then) => {
  const { log, files, ...observation } = await visit('/tags', { acceptConsent: accept });
  expect(observation.consent?.outcome).toBe(answer);
  const tags = tagsSeen(observation).map(({ platform, account, consent, answer: after }) => {
    return { platform, account, consent, after };
  });
  expect(tags).toEqual([
    { platform: 'Meta', account: tagAccounts.arrival, consent: 'before' },
    { platform: 'Meta', account: then, consent: 'after', after: answer },
  ]);
  expect(log.filter((path) => path.startsWith('/tr/'))).toHaveLength(2);
});

test('the banner is known to its signal although it is gone', async () => {
  const { log, files, ...observation } = await visit('/onetrust');
  const facts = factsOf(observation, { detectLanguage: () => undefined });
  const outcome = detect(signal, observation, facts);
  expect(outcome).toMatchObject({ is: 'found' });
});
