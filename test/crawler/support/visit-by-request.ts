import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Planned } from '../../../crawler/plan/itinerary.ts';
import { observePage } from '../../../crawler/saved/observe-page.ts';
import type { SentOut } from '../../../crawler/send-out.ts';

/** Long enough for a worker to be killed in the middle of a visit. */
const stay = 150;
const mostHops = 5;

/**
 * Visits a page of the little internet without a browser: asks for it through the persona's exit and
 * reads what comes with the reader of saved pages. For tests of everything around a visit.
 */
export async function visitByRequest({ stop, traveller }: Planned, id: string): Promise<SentOut> {
  const { persona, exit } = traveller;
  const startedAt = new Date().toISOString();
  let url = stop.url;
  let answer = await ask(exit?.proxy ?? '', url, persona.languages.join());
  for (let hops = 0; answer.location !== undefined && hops < mostHops; hops += 1) {
    url = new URL(answer.location, url).href;
    answer = await ask(exit?.proxy ?? '', url, persona.languages.join());
  }
  await pause(stay);
  const { html, status } = answer;
  const read = observePage({ html, status }, url, startedAt);
  const outcome = status < 400 ? ('arrived' as const) : ('turned-away' as const);
  const because = status < 400 ? {} : { because: `answered ${status}` };
  const went = exit && { country: exit.country, kind: 'proxy' as const, verified: true };
  const visit = {
    ...read.visit,
    ...{ id, stop: stop.url, role: stop.role, persona, instrument: 'crawler' as const },
    ...{ startedAt, finishedAt: new Date().toISOString() },
    ...(went && { exit: went }),
  };
  const arrival = { ...read.arrival, requested: stop.url, outcome, ...because };
  const observation = { ...read, visit, arrival };
  return { observation, files: new Map([['page.html', Buffer.from(html)]]), worn: false };
}

type Answer = { status: number; html: string; location?: string };

/** Asks a proxy as a browser does: the whole address on the request line. */
function ask(proxy: string, url: string, languages: string): Promise<Answer> {
  const { hostname, port } = new URL(proxy);
  const headers = { host: new URL(url).host, 'accept-language': languages };
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: url, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: got } = response;
        const html = Buffer.concat(pieces).toString('utf8');
        resolve({ status, html, ...(got.location && { location: got.location }) });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}
