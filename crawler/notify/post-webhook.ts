import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { type Cidr, canonical, isAddress, refusalOf } from '../visit/address-rules.ts';
import { type Lookup, pinned, resolve } from '../visit/resolve.ts';

/** How a webhook is sent; the pauses and the patience are shorter in tests. */
export type WebhookManner = {
  allowed: readonly Cidr[];
  /** Milliseconds for one attempt, from the name to the answer's status. */
  patience: number;
  /** Milliseconds before each further attempt. */
  pauses: readonly number[];
  lookup?: Lookup;
};

export const usualManner = { patience: 10_000, pauses: [1_000, 5_000] } as const;

type Attempt = { because?: string; again: boolean };

/**
 * Posts a message, signed as Standard Webhooks has it. Redirects are not followed, and the address
 * that was judged is the one that is connected to. Returns why it did not arrive; nothing if it did.
 */
export async function postWebhook(
  { url, secret }: { url: string; secret: string },
  { id, body }: { id: string; body: string },
  manner: WebhookManner,
): Promise<string | undefined> {
  let because = 'not tried';
  for (const wait of [0, ...manner.pauses]) {
    await pause(wait);
    const attempt = await once(new URL(url), signed(secret, id, body), body, manner).catch(
      (fault: unknown) => ({ because: wordsOf(fault), again: true }),
    );
    if (attempt.because === undefined) return undefined;
    because = attempt.because;
    if (!attempt.again) break;
  }
  return because;
}

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
function signed(secret: string, id: string, body: string): Record<string, string> {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret;
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': `v1,${signature}` };
}

async function once(
  url: URL,
  headers: Record<string, string>,
  body: string,
  { allowed, patience, lookup }: WebhookManner,
): Promise<Attempt> {
  const deadline = AbortSignal.timeout(patience);
  const addresses = await withDeadline(addressesOf(url.hostname, lookup), deadline);
  const refusal = addresses.map((each) => refusalOf(each, allowed)).find(Boolean);
  if (refusal) {
    return { because: `${refusal}; if it is meant, add it to allow-network`, again: false };
  }
  const status = await statusOf(url, headers, body, addresses, deadline);
  if (status.code >= 200 && status.code < 300) return { again: false };
  if (status.code >= 300 && status.code < 400) {
    return { because: `redirects (${status.code}); name the address where it ends`, again: false };
  }
  const again = status.code >= 500 || status.code === 408 || status.code === 429;
  return { because: `answered ${status.code}`, again };
}

async function addressesOf(hostname: string, lookup?: Lookup): Promise<string[]> {
  const host = canonical(hostname) ?? hostname;
  if (isAddress(host)) return [host.replace(/^\[|\]$/g, '')];
  return resolve(host, lookup);
}

function statusOf(
  url: URL,
  headers: Record<string, string>,
  body: string,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<{ code: number }> {
  const ask = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((done, failed) => {
    const asked = ask(
      url,
      {
        method: 'POST',
        signal,
        lookup: pinned(addresses),
        agent: false,
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'unsolicited',
        },
      },
      (answer) => {
        // What it says is not ours to keep; its status is all.
        answer.destroy();
        done({ code: answer.statusCode ?? 0 });
      },
    );
    asked.on('error', failed);
    asked.end(body);
  });
}

function withDeadline<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((done, failed) => {
    signal.addEventListener('abort', () => failed(signal.reason), { once: true });
    work.then(done, failed);
  });
}

function wordsOf(fault: unknown): string {
  const late = fault instanceof Error && /^(Abort|Timeout)Error$/.test(fault.name);
  return late ? 'no answer in time' : wordsOfFault(fault);
}
