import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptLanguage, personas } from '../../../crawler/plan/personas.ts';
import { deadlines } from '../../../crawler/visit/deadlines.ts';
import { openBrowser } from '../../../crawler/visit/open-browser.ts';
import { visitStop } from '../../../crawler/visit/visit.ts';
import { sourceAddress } from '../../world/countries.ts';
import { startWorld, type World } from '../../world/start-world.ts';
import { loopback, noPictures } from '../support/visit-as.ts';

let browser: Browser;
let world: World;
const packets: string[] = [];
const udp = createSocket('udp4');
let stun = '';

beforeAll(async () => {
  browser = await openBrowser();
  world = await startWorld({ exits: [{ country: 'PL' }, { country: 'AT', speaks: 'socks5' }] });
  udp.on('message', (_, from) => packets.push(`${from.address}:${from.port}`));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  stun = `127.0.0.1:${udp.address().port}`;
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
  udp.close();
});

/** One visit to the page that tries everything, and what the world saw of it. */
async function visitAs(country: 'PL' | 'AT', host: string) {
  const persona = personas.find((one) => one.country === country);
  const exit = world.exits.find((one) => one.country === country);
  if (!persona || !exit) throw new Error(`no persona or exit in ${country}`);
  const from = world.log.length;
  const url = `${world.link(host)}?stun=${stun}`;
  const limits = { ...deadlines, ...noPictures };
  const outing = { browser, persona, exit, echo: world.echo, allowed: loopback, limits };
  const { observation } = await visitStop(outing, { url, role: 'own' }, 'v');
  const said = (observation.parts.text?.blocks ?? []).map(({ text }) => text).join(' ');
  // What an exit's trap caught (TURN over TCP, which goes through the exit) reached no site.
  const seen = world.log.slice(from).filter((entry) => entry.host !== 'trap');
  return { persona, observation, said, seen };
}

// A name below localhost is secure without a certificate: service workers and geolocation are there.
test.each([
  ['PL', 'leaks.localhost'],
  ['AT', 'leaks.localhost'],
  ['PL', 'leaks.example'],
] as const)('all that the %s persona asks for on %s leaves by its exit, in its languages', async (country, host) => {
  const { persona, observation, said, seen } = await visitAs(country, host);
  const { latitude, longitude } = persona.place;
  const secure = host.endsWith('localhost');
  expect(observation.arrival.outcome).toBe('arrived');
  const strayed = seen.filter(({ address }) => address !== sourceAddress(country));
  expect(strayed.map(({ host: to, path, address }) => `${address} ${to}${path}`)).toEqual([]);
  // A service worker's own script, and what it imports when it is looked for anew, name none; nor
  // does the handshake of a socket in Chromium before 156.
  const wrong = seen.filter(
    ({ path, acceptLanguage: sent }) =>
      sent !== acceptLanguage(persona) &&
      !(sent === '*' && /service-worker\.js$|^\/socket$/.test(path)),
  );
  expect(wrong.map(({ path, acceptLanguage: sent }) => `${path} ${sent}`)).toEqual([]);
  // The page did try: what is absent from the log was blocked, not forgotten.
  const paths = new Set(seen.map(({ path }) => path));
  for (const path of [
    '/fetched',
    '/beacon',
    '/kept-alive',
    '/from-worker',
    '/frame',
    '/socket',
    '/prefetched',
    '/imported.css',
    '/imported-module.js',
    '/events',
    ...(secure ? ['/service-worker.js', '/from-service-worker'] : []),
  ]) {
    expect(paths, path).toContain(path);
  }
  expect(said).toContain(`secure ${secure}`);
  expect(said).toContain(`worker speaks ${persona.languages[0]}`);
  expect(said).toContain(`in ${persona.timeZone}`);
  if (secure) expect(said).toContain(`service worker speaks ${persona.languages[0]}`);
  expect(said).toContain('candidates end');
  expect(said).not.toContain('candidate candidate');
  expect(packets).toEqual([]);
  expect(observation.ledger?.differs).toEqual([]);
  expect(observation.ledger?.observed).toMatchObject({
    country,
    languages: persona.languages,
    timeZone: persona.timeZone,
    acceptLanguage: acceptLanguage(persona),
    ...(secure ? { place: { latitude, longitude } } : {}),
  });
  expect(observation.visit.exit).toMatchObject({ country, verified: true });
});

test('the UDP listener of these tests does hear what is sent to it', async () => {
  const probe = createSocket('udp4');
  const port = Number(stun.split(':')[1]);
  await new Promise((resolve) => probe.send('x', port, '127.0.0.1', resolve));
  await expect.poll(() => packets.length).toBe(1);
  packets.length = 0;
  probe.close();
});

test('and the world’s log does tell a request that comes another way', async () => {
  const from = world.log.length;
  await new Promise<void>((resolve) => {
    const socket = connect(world.port, '127.0.0.1', () =>
      socket.end('GET /fetched HTTP/1.1\r\nhost: leaks.example\r\n\r\n'),
    );
    socket.on('close', () => resolve());
    socket.resume();
  });
  expect(world.log.slice(from)).toMatchObject([{ address: '127.0.0.1', country: undefined }]);
});
