import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../../../crawler/plan/personas.ts';
import { deadlines } from '../../../../crawler/visit/deadlines.ts';
import { visitStop } from '../../../../crawler/visit/visit.ts';
import { accessByState } from '../../../../shared/assessment/access/access-by-state.ts';
import { accessOf } from '../../../../shared/assessment/access/access-of.ts';
import { countedVisits } from '../../../../shared/assessment/counted-visits.ts';
import type { Observation } from '../../../../shared/observation/observation.ts';
import { loopback } from '../../../crawler/support/visit-as.ts';
import { connectBrowser } from '../../../support/browser.ts';
import { startWorld, type World } from '../../../world/start-world.ts';

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await startWorld({ countries: ['DE', 'PL', 'TR'] });
  browser = await connectBrowser();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function seen(country: string, path: string): Promise<Observation> {
  const persona = personas.find((each) => each.country === country);
  const exit = world.exits.find((each) => each.country === country);
  if (!persona || !exit) throw new Error(`no persona or exit in ${country}`);
  // These pages are all there at once: nothing is waited for.
  const limits = { ...deadlines, settle: 300, screenshot: 0, html: 0 };
  const outing = { browser, persona, exit, allowed: loopback, limits };
  const url = world.link('marrowgate.example', path);
  const { observation } = await visitStop(outing, { url, role: 'own' }, `${country}-${path}`);
  return observation;
}

describe('walls met by a real browser', () => {
  it.each([
    ['/legal', 'geo-refused', 'not offered in your country'],
    ['/network', 'geo-refused', 'block access from your country'],
    ['/plain', 'unknown-refusal', 'HTTP 403'],
    ['/soft', 'geo-refused', 'in Ihrem Land leider nicht verfügbar'],
    ['/machine', 'bot-wall', 'Cloudflare challenge'],
    ['/consent', 'consent-wall', 'cookies'],
    ['/banner', 'open', 'HTTP 200'],
    ['/account', 'login-wall', 'Please sign in'],
    ['/signup', 'open', 'HTTP 200'],
    ['/moved', 'other-entity', 'from marrowgate.example to marrowgate-eu.example'],
    ['/', 'open', 'HTTP 200'],
  ])('%s is %s', async (path, outcome, says) => {
    const access = accessOf(await seen('DE', path));
    expect(access).toMatchObject({ outcome, signature: expect.stringContaining(says) });
    if (outcome === 'other-entity') expect(access.entity).toContain('marrowgate-eu.example');
  });

  it('stand to visitors from the Union only, and are no pages shown to them', async () => {
    const observations = [
      await seen('DE', '/soft'),
      await seen('PL', '/soft'),
      await seen('TR', '/soft'),
    ];
    const visits = observations.map((observation) => ({
      observation,
      access: accessOf(observation),
    }));
    expect(visits.map(({ access }) => access.outcome)).toEqual([
      'geo-refused',
      'geo-refused',
      'open',
    ]);
    expect([...accessByState(visits)].map(([state, { outcome }]) => [state, outcome])).toEqual([
      ['DE', 'geo-refused'],
      ['PL', 'geo-refused'],
    ]);
    const { assessed, failed, shown } = countedVisits(observations);
    expect(assessed).toEqual([]);
    expect(failed.map(({ refusal }) => refusal)).toEqual([true, true]);
    expect(shown).toBe(true);
  });
});
