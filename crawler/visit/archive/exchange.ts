import type { Spool } from './spool.ts';

/** Header fields as they came, repeated ones repeated. */
export type Headers = [name: string, value: string][];

/** TLS facts of a connection, as the browser tells them. */
type Security = {
  protocol: string;
  cipher: string;
  keyExchangeGroup?: string;
  subject: string;
  issuer: string;
  names: string[];
  /** Seconds since 1970. */
  validFrom: number;
  validTo: number;
};

/** One request and what came of it; a redirect is an exchange of its own. */
export type Exchange = {
  url: string;
  method: string;
  /** What the browser wanted it for, in its own word. */
  kind: string;
  /** ISO 8601 in UTC. */
  startedAt: string;
  requestHeaders: Headers;
  /** It went out, with these headers. */
  sent: boolean;
  requestBody?: Uint8Array;
  response?: Reply;
  /** Bytes of the body after decoding, as counted by the browser. */
  received: number;
  /** The count is whole: somebody listened when the response began. */
  counted: boolean;
  spool?: Spool;
  /** The browser hands the body over while it comes in. */
  streamed?: Promise<void>;
  /** Pieces that came while the first of the stream was on its way. */
  early?: Uint8Array[];
  /** Not all of the body was kept: there was no room for more. */
  overfull?: boolean;
  /** Why there is no response, or no end of it. */
  failure?: string;
  /** Not asked of the network: it was in the browser's cache, or a service worker made it. */
  cached?: boolean;
};

/** What a server answered, without its body. */
export type Reply = {
  status: number;
  statusText: string;
  protocol: string;
  headers: Headers;
  /** The raw headers are told apart, in an event of their own. */
  rawHeaders: boolean;
  security?: Security;
};

/** A header's value, whatever the case of its name. */
export function header(headers: Headers, name: string): string | undefined {
  return headers.find(([one]) => one.toLowerCase() === name)?.[1];
}

/** The browser joins repeated fields by line feeds. */
export function headersOf(fields: Record<string, string>): Headers {
  return Object.entries(fields)
    .filter(([name]) => !name.startsWith(':'))
    .flatMap(([name, value]) => value.split('\n').map((one): [string, string] => [name, one]));
}

/** Whether a response carries no body by the rules of HTTP, whatever its headers say. */
export function isBodiless({ method, response }: Exchange): boolean {
  const status = response?.status ?? 0;
  return method === 'HEAD' || status < 200 || status === 204 || status === 205 || status === 304;
}
