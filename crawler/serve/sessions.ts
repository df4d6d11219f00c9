import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export const sessionCookie = 'unsolicited-session';

/** How long somebody stays signed in, in milliseconds: a working day. */
const lasting = 12 * 3600_000;
/** Before a wrong token is answered, in milliseconds. */
const wrongTokenPause = 500;

/** Who is signed in; forgotten when the server ends. */
export type Sessions = {
  /** The name of a new session, where the token is right. */
  signIn: (token: string) => Promise<string | undefined>;
  has: (session: string | undefined) => boolean;
  signOut: (session: string | undefined) => void;
};

/** Keeps sessions for those who know the token. */
export function openSessions(token: string): Sessions {
  const sessions = new Map<string, number>();
  return {
    signIn: async (given) => {
      if (!isSame(given, token)) {
        await pause(wrongTokenPause);
        return undefined;
      }
      const session = randomBytes(32).toString('base64url');
      sessions.set(session, Date.now() + lasting);
      return session;
    },
    has: (session) => (sessions.get(session ?? '') ?? 0) > Date.now(),
    signOut: (session) => {
      sessions.delete(session ?? '');
    },
  };
}

/** Tokens against forged forms: each session has its own. */
export type FormTokens = {
  of: (session: string | undefined) => string;
  fits: (session: string | undefined, given: unknown) => boolean;
};

export function formTokens(): FormTokens {
  const key = randomBytes(32);
  const of = (session = '') => createHmac('sha256', key).update(session).digest('base64url');
  return { of, fits: (session, given) => typeof given === 'string' && isSame(given, of(session)) };
}

/** In the same time, whatever is given. */
function isSame(one: string, other: string): boolean {
  const hash = (words: string) => createHash('sha256').update(words).digest();
  return timingSafeEqual(hash(one), hash(other));
}
