import robotsParser from 'robots-parser';
import { attempt } from './deadlines.ts';
import { type Outing, openPage } from './open-page.ts';

/** Why robots.txt keeps us from a page; undefined when it does not. */
export type Robots = (url: string) => string | undefined;

/** The name that a site uses to address us in its robots.txt. */
const robotName = 'unsolicited';
const largest = 500 * 1024;
const patience = 15_000;

/**
 * Reads a site's robots.txt as the persona does, by its browser and its exit, and answers by RFC 9309:
 * 4xx means no rules, 5xx or silence means that nothing may be visited in this run. Throws where no
 * connection comes about at all: the visit itself is left to say why, and the next one asks again.
 */
export async function readRobots(outing: Outing, origin: string): Promise<Robots> {
  const address = `${origin}/robots.txt`;
  const open = await openPage(outing);
  const fetched = await attempt(patience + 1_000, async () => {
    const response = await open.page.goto(address, { waitUntil: 'commit', timeout: patience });
    const status = response?.status() ?? 0;
    const text = status < 300 ? ((await response?.text()) ?? '') : '';
    return { status, text: text.slice(0, largest) };
  });
  const unconnected = open.guard.record.failures.length > 0;
  const status = open.log.answers.at(-1)?.status;
  await open.close();
  if (unconnected) throw new Error(`${address}: no connection came about`);
  if (fetched.done && fetched.value.status < 300) {
    const rules = robotsParser(address, fetched.value.text);
    return (url) =>
      rules.isAllowed(url, robotName) === false ? 'robots.txt asks not to visit it' : undefined;
  }
  if (status !== undefined && status >= 500) {
    return () => `robots.txt answered ${status}, which forbids all visits (RFC 9309)`;
  }
  const silent = !fetched.done && (fetched.late || /Timeout/.test(fetched.because));
  if (silent) return () => 'robots.txt gave no answer, which forbids all visits (RFC 9309)';
  return () => undefined;
}
