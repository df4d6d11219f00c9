import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a site knows of a request: what a real server behind a CDN would, and no more. */
export type SiteRequest = {
  host: string;
  path: string;
  query: URLSearchParams;
  method: string;
  /** The peer's address as the socket has it. */
  address: string;
  /** Decided from the peer address alone; undefined for a peer that is no exit. */
  country: string | undefined;
  /** Cookies that the browser sent, by name. */
  cookies: Map<string, string>;
  /** The whole address of a page on this or another host of the world, port included. */
  link: (host: string, path?: string) => string;
};

/** A finished page or file. */
export type Reply = {
  status?: number;
  type?: string;
  headers?: Record<string, string | string[]>;
  body: string | Buffer;
};

/** For pages that misbehave on the wire. */
export type RawReply = { raw: (request: IncomingMessage, response: ServerResponse) => void };

/** A case that the world holds ready: a firm, its stops and what is to come of them. */
export type SiteFirm = {
  name: string;
  /** Where the firm is established; absent where nobody says so. */
  home?: string;
  /** Scenario of the law's test list, T1 to T18, or a word of its own. */
  scenario: string;
  domains: string[];
  stops: { host: string; path: string; role?: 'own' | 'on-behalf' | 'ad-landing' }[];
  expected: Expected;
};

/** What an assessment of the case should say, from personas DE FR ES PL and the control TR. */
export type Expected = {
  /** Any of these is right. */
  verdicts: ('none' | 'some' | 'strong' | 'inconclusive')[];
  perimeter: string;
  /** Signals that must be found, whatever way they point. */
  signals: string[];
  /** Signals that must not be found pointing towards. */
  not: string[];
  /** Member states that must be among those with an indication. */
  memberStates: string[];
  /** Countries whose visitors are turned away. */
  refused: string[];
};

/** One or more hosts with one mind. */
export type Site = {
  hosts: string[];
  firms?: SiteFirm[];
  /** Body of `/robots.txt`; everything is allowed where it is absent. */
  robots?: string;
  /** `undefined` is the site's 404. */
  answer: (request: SiteRequest) => Reply | RawReply | undefined;
};
