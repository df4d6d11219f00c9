import type { CDPSession } from 'playwright';
import type { Hop } from '../../shared/observation/hop.ts';
import { sha256 } from '../evidence/sha256.ts';
import { type CookieSet, cookiesPerHop, type Jar, setCookies } from './hop-cookies.ts';

/** A navigation that the page has announced, e.g. by `<meta http-equiv=refresh>`. */
type Announced = { url: string; inSeconds: number };

/** The addresses that a page goes through, how it comes to each, and what each writes. */
export type HopLog = {
  /** To be called once, when the visit is over. */
  finish: () => Promise<Hop[]>;
  announced: () => Announced | undefined;
};

/** What the jar held when a document was being left; `late`: the next one may have written by then. */
type Look = { hop: number; cookies: ReturnType<Jar>; late: boolean };

/** What was asked for in one hop; `set` comes later, and in the order of the redirects. */
type Asked = { url: string; hop: number };

const mostHops = 50;
/** A page may wish to leave without end. */
const mostLooks = 4 * mostHops;

const causes: Record<string, Hop['by']> = {
  httpHeaderRefresh: 'header',
  metaTagRefresh: 'meta',
  scriptInitiated: 'script',
  anchorClick: 'link',
  formSubmissionGet: 'form',
  formSubmissionPost: 'form',
};

/**
 * Listens to a page that has not gone anywhere yet. `jar` reads the cookies of its context: it is
 * asked whenever the page leaves a document, since scripts write without a header. It is asked as soon
 * as the page wishes to leave and again when it does.
 */
export async function watchHops(session: CDPSession, jar: Jar): Promise<HopLog> {
  const hops: Hop[] = [];
  const asked = new Map<string, Asked[]>();
  const set = new Map<string, CookieSet[][]>();
  const looks: Look[] = [];
  const waiting = new Set<Look>();
  let cause: Hop['by'] | undefined;
  let announced: Announced | undefined;
  await session.send('Page.enable');
  await session.send('Network.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const top = frameTree.frame.id;

  const look = (most = mostLooks) => {
    if (hops.length === 0 || looks.length >= most) return;
    const one = { hop: hops.length - 1, cookies: jar(), late: false };
    looks.push(one);
    waiting.add(one);
    void one.cookies.then(() => waiting.delete(one));
  };

  session.on('Page.frameRequestedNavigation', ({ frameId, reason }) => {
    if (frameId !== top) return;
    cause = causes[reason] ?? 'other';
    look();
  });
  session.on('Page.frameScheduledNavigation', ({ frameId, delay, url }) => {
    if (frameId === top) announced = { url, inSeconds: delay };
  });
  session.on('Page.frameClearedScheduledNavigation', ({ frameId }) => {
    if (frameId === top) announced = undefined;
  });
  session.on('Network.requestWillBeSent', (told) => {
    const { request, requestId, loaderId, frameId, type, redirectResponse, wallTime } = told;
    if (!/^https?:/iu.test(request.url)) return;
    const isOfPage = type === 'Document' && frameId === top && requestId === loaderId;
    if (isOfPage && hops.length < mostHops) {
      const last = hops.at(-1);
      if (redirectResponse && last) last.status = redirectResponse.status;
      else look();
      const by = redirectResponse ? 'http' : last ? (cause ?? 'other') : 'asked';
      hops.push({ url: request.url, by, at: new Date(wallTime * 1000).toISOString(), cookies: [] });
      cause = undefined;
      announced = undefined;
    }
    // A redirect that the browser makes up by itself has no headers to be paired with.
    if (redirectResponse && !told.redirectHasExtraInfo) append(set, requestId, []);
    append(asked, requestId, { url: request.url, hop: Math.max(0, hops.length - 1) });
  });
  session.on('Network.responseReceived', ({ requestId, loaderId, frameId, type, response }) => {
    const last = hops.at(-1);
    if (last && type === 'Document' && frameId === top && requestId === loaderId) {
      last.status = response.status;
      for (const one of waiting) one.late = true;
    }
  });
  session.on('Network.responseReceivedExtraInfo', ({ requestId, headers, blockedCookies }) => {
    append(set, requestId, setCookies(headers, blockedCookies));
  });

  return {
    announced: () => announced,
    finish: async () => {
      look(Number.POSITIVE_INFINITY);
      const told = await Promise.all(
        looks.map(async (one) => ({ ...one, cookies: await one.cookies })),
      );
      const headers = [...asked].flatMap(([id, requests]) =>
        requests.flatMap(({ url, hop }, at) =>
          (set.get(id)?.[at] ?? []).map((cookie) => ({ ...cookie, url, hop })),
        ),
      );
      const written = cookiesPerHop(
        hops.map(({ url }) => url),
        headers,
        told,
        sha256,
      );
      return hops.map((hop, at) => ({ ...hop, cookies: written[at] ?? [] }));
    },
  };
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
