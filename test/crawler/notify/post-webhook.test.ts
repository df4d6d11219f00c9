import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { postWebhook } from '../../../crawler/notify/post-webhook.ts';
import { parseCidr } from '../../../crawler/visit/address-rules.ts';

const secret = 'a secret of some length';
const loopback = [parseCidr('127.0.0.0/8')].filter((range) => range !== undefined);
const manner = { allowed: loopback, patience: 400, pauses: [5, 5] };
const message = { id: 'abc', body: '{"changes":[]}' };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Got = { headers: IncomingMessage['headers']; body: string };

/** A receiver on loopback that answers as told, and what it got. */
async function receiver(answer: (response: ServerResponse, nth: number) => void) {
  const got: Got[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    got.push({ headers: request.headers, body });
    answer(response, got.length);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, got };
}

const ok = (response: ServerResponse) => response.end('ok');

describe('a webhook', { timeout: 60_000 }, () => {
  it('gets the message with a signature that its secret confirms', async () => {
    const { url, got } = await receiver(ok);
    expect(await postWebhook({ url, secret }, message, manner)).toBeUndefined();
    const [first] = got;
    const at = first?.headers['webhook-timestamp'];
    const signature = createHmac('sha256', secret)
      .update(`abc.${at}.${message.body}`)
      .digest('base64');
    expect(first?.body).toBe(message.body);
    expect(first?.headers['webhook-signature']).toBe(`v1,${signature}`);
    expect(Math.abs(Number(at) * 1000 - Date.now())).toBeLessThan(60_000);
  });

  it('is tried again after a fault of the server, and not after a refusal', async () => {
    const late = await receiver((response, nth) => {
      response.statusCode = nth < 3 ? 503 : 204;
      response.end();
    });
    expect(await postWebhook({ url: late.url, secret }, message, manner)).toBeUndefined();
    expect(late.got.map(({ headers }) => headers['webhook-id'])).toEqual(['abc', 'abc', 'abc']);
    const refusing = await receiver((response) => {
      response.statusCode = 401;
      response.end();
    });
    expect(await postWebhook({ url: refusing.url, secret }, message, manner)).toBe('answered 401');
    expect(refusing.got).toHaveLength(1);
  });

  it('that hangs is given up', async () => {
    const { url, got } = await receiver(() => {});
    expect(await postWebhook({ url, secret }, message, manner)).toBe('no answer in time');
    expect(got).toHaveLength(3);
  });

  it('that redirects is not followed, not to a private address either', async () => {
    const inside = await receiver(ok);
    const { url, got } = await receiver((response) => {
      response.writeHead(307, { location: inside.url });
      response.end();
    });
    const because = await postWebhook({ url, secret }, message, manner);
    expect(because).toContain('redirects (307)');
    expect(got).toHaveLength(1);
    expect(inside.got).toEqual([]);
  });

  it.each([
    ['http://127.0.0.1:9/', undefined],
    ['http://[::1]:9/', undefined],
    ['http://169.254.169.254/latest', undefined],
    ['http://hook.example/', ['10.1.2.3']],
    ['http://hook.example/', ['203.0.113.7', '127.0.0.1']],
    ['http://0x7f.1/', undefined],
  ])('%s that is or resolves to a private address is refused', async (url, addresses) => {
    const lookup = addresses ? async () => addresses : undefined;
    const strict = { ...manner, allowed: [], ...(lookup && { lookup }) };
    const because = await postWebhook({ url, secret }, message, strict);
    expect(because).toMatch(/refused; if it is meant, add it to allow-network/);
  });

  it('connects to the address that was judged', async () => {
    const { url, got } = await receiver(ok);
    const { port } = new URL(url);
    const named = `http://hook.example:${port}/`;
    const lookup = async () => ['127.0.0.1'];
    expect(
      await postWebhook({ url: named, secret }, message, { ...manner, lookup }),
    ).toBeUndefined();
    expect(got[0]?.headers.host).toBe(`hook.example:${port}`);
  });
});
