import http from 'node:http';
import { connect as connectTls } from 'node:tls';
import * as z from 'zod';
import type { Persona } from '../../shared/observation/persona.ts';
import { acceptLanguage } from '../plan/personas.ts';
import { attempt } from './deadlines.ts';
import { asksPassword, exitAnswer, guardHeader, type NetworkGuard } from './network-guard.ts';
import { countryCode, type Witnessed } from './witness.ts';

const Echo = z.object({ ip: z.ipv4().or(z.ipv6()), country: z.string().nullish() });
const largest = 64 * 1024;

type Answer = { status: number; type: string; guarded: boolean; body: string };

/**
 * Asks the echo that the user configured who we are, through the guard and so by the exit of the
 * visit. It needs no browser: the echo belongs to the user, and is no site that is looked at.
 */
export async function askEcho(
  guard: NetworkGuard,
  echo: string,
  persona: Persona,
  limit: number,
): Promise<Witnessed> {
  const headers = { accept: 'application/json', 'accept-language': acceptLanguage(persona) };
  const asked = await attempt(limit, () => fetchThrough(guard, new URL(echo), headers));
  if (!asked.done) {
    if (asked.late) return { because: `the echo gave no answer in ${limit / 1000} s`, late: true };
    return { because: lastFailure(guard) ?? `the echo could not be asked: ${asked.because}` };
  }
  const { status, type, guarded, body } = asked.value;
  if (asksPassword(status)) return { because: exitAnswer(status) };
  if (guarded || status >= 500) {
    return { because: lastFailure(guard) ?? `the echo answered ${status}`, body };
  }
  if (status >= 300) return { because: `the echo answered ${status}`, body };
  return parseEcho(type, body);
}

function parseEcho(type: string, body: string): Witnessed {
  try {
    const { ip, country } = Echo.parse(JSON.parse(body));
    const code = countryCode(country);
    if (code) return { address: ip, country: code };
    return { address: ip, because: 'the echo names no country' };
  } catch {
    const kind = /html/.test(type) ? 'with a page' : 'otherwise';
    return { because: `the echo answered ${kind} instead of JSON with ip and country`, body };
  }
}

function lastFailure({ record }: NetworkGuard): string | undefined {
  return record.failures.at(-1)?.because;
}

async function fetchThrough(
  guard: NetworkGuard,
  url: URL,
  headers: Record<string, string>,
): Promise<Answer> {
  const { hostname, port } = new URL(guard.server);
  const to = { host: hostname, port, agent: false as const };
  if (url.protocol === 'http:') {
    const request = http.request({
      ...to,
      path: url.href,
      headers: { ...headers, host: url.host },
    });
    return answerOf(request, guard.mark);
  }
  const socket = await new Promise<import('node:net').Socket>((resolve, reject) => {
    const target = `${url.hostname}:${url.port || 443}`;
    const tunnel = http.request({ ...to, method: 'CONNECT', path: target });
    tunnel.once('connect', (response, opened) => {
      if (response.statusCode === 200) resolve(opened);
      else reject(new Error(exitAnswer(response.statusCode ?? 0)));
    });
    tunnel.once('error', reject);
    tunnel.end();
  });
  const servername = url.hostname.replace(/^\[|\]$/g, '');
  const request = http.request({
    ...to,
    path: url.pathname + url.search,
    headers: { ...headers, host: url.host, connection: 'close' },
    createConnection: () => connectTls({ socket, servername }),
  });
  return answerOf(request, guard.mark);
}

function answerOf(request: http.ClientRequest, mark: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        body += piece;
        if (body.length > largest) response.destroy(new Error('the echo answered with too much'));
      });
      response.once('error', reject);
      response.once('end', () => {
        const { statusCode: status = 0, headers } = response;
        const guarded = headers[guardHeader] === mark;
        resolve({ status, type: headers['content-type'] ?? '', guarded, body });
      });
    });
    request.end();
  });
}
