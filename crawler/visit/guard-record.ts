import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';

/** Why a connection that a page asked for did not come about. */
export type GuardFailure = {
  /** Host and port as asked for. */
  host: string;
  /** Whose fault it is: the guard's rule, the site, the way out, or what lies beyond it. */
  kind: 'forbidden' | 'unknown-host' | 'no-connection' | 'exit' | 'beyond-exit';
  because: string;
};

/** What the guard saw in one visit: who was asked for, and what failed and why. */
export type GuardRecord = {
  asked: Map<string, number>;
  failures: GuardFailure[];
  /** Hosts to which a connection is being opened. */
  opening: Map<string, number>;
};

export function emptyRecord(): GuardRecord {
  return { asked: new Map(), failures: [], opening: new Map() };
}

const mostFailures = 500;

/** Notes a failure once a host and reason; a page that asks for thousands does not fill memory. */
export function noteFailure(record: GuardRecord, failure: GuardFailure): void {
  if (record.failures.length >= mostFailures) return;
  const known = record.failures.some(
    ({ host, because }) => host === failure.host && because === failure.because,
  );
  if (!known) record.failures.push(failure);
}

const errorWords: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  ETIMEDOUT: 'connection timed out',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no route to the network',
  ENOTFOUND: 'unknown host',
  EAI_AGAIN: 'name could not be resolved',
};

/** An operating-system error in a reader's words, its code kept. */
export function errorInWords(error: unknown): string {
  const fault = error as NodeJS.ErrnoException & { errors?: NodeJS.ErrnoException[] };
  const code = fault.code ?? fault.errors?.[0]?.code ?? '';
  const words = errorWords[code];
  if (words) return `${words} (${code})`;
  return code || wordsOfFault(error);
}
