import type { Browser } from 'playwright';
import type { Exit } from '../../../crawler/plan/exits.ts';
import { personas } from '../../../crawler/plan/personas.ts';
import { parseCidr } from '../../../crawler/visit/address-rules.ts';
import { deadlines } from '../../../crawler/visit/deadlines.ts';
import { visitStop } from '../../../crawler/visit/visit.ts';

/** The addresses that tests allow pages to reach. */
export const loopback = [parseCidr('127.0.0.0/8')].filter((range) => range !== undefined);

/** Limits of a visit of which only what the page says is wanted; pictures are half of its work. */
export const noPictures = { screenshot: 0, html: 0 };

/**
 * One visit as the first persona, with deadlines short enough for a test of silence; no pictures
 * unless they are asked for.
 */
export async function visitAs(
  browser: Browser,
  url: string,
  options: {
    exit?: Exit;
    allowed?: typeof loopback;
    answer?: number;
    settle?: number;
    pictures?: boolean;
  } = {},
) {
  const [persona] = personas;
  if (!persona) throw new Error('no persona');
  const { exit, allowed = loopback, answer = 15_000, settle = deadlines.settle } = options;
  const without = options.pictures ? {} : noPictures;
  const limits = { ...deadlines, answer, parse: 3_000, settle, ...without };
  const outing = { browser, persona, exit, allowed, limits };
  const ended = await visitStop(outing, { url, role: 'own' }, 'v');
  return { ...ended, ...ended.observation };
}
