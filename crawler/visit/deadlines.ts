import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';

/**
 * How long each stage of a visit may take, in milliseconds, by a clock outside the page. A stage of
 * 0 ms is left out, and the visit says so.
 */
export type Deadlines = {
  open: number;
  /** For each of those who can say from where a visit leaves, before it and after. */
  witness: number;
  /** Until the site answers with a page. */
  answer: number;
  /** From the answer until the document is parsed. */
  parse: number;
  settle: number;
  /** For the banner: keeping it, answering it, and settling again. */
  consent: number;
  /** For all frames together, and for each of them. */
  read: number;
  frame: number;
  html: number;
  screenshot: number;
  close: number;
};

/** What slow but honest sites need; a visit that uses up all of it ends in under two minutes. */
export const deadlines: Deadlines = {
  open: 15_000,
  witness: 8_000,
  answer: 30_000,
  parse: 15_000,
  settle: 14_000,
  consent: 50_000,
  read: 20_000,
  frame: 6_000,
  html: 10_000,
  screenshot: 20_000,
  close: 5_000,
};

/** A stage that came to an end: with a value, or with the reason why there is none. */
export type Attempt<Value> =
  | { done: true; value: Value }
  | { done: false; because: string; late?: true };

/**
 * Runs a stage of a visit against the clock. What a page does wrong ends here as a reason; work
 * that is late is left behind, and the context that it belongs to is thrown away by the caller.
 */
export async function attempt<Value>(
  limit: number,
  work: () => Promise<Value>,
): Promise<Attempt<Value>> {
  if (limit <= 0) return { done: false, because: 'left out' };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Attempt<Value>>((resolve) => {
    const because = `took longer than ${limit / 1000} s`;
    timer = setTimeout(() => resolve({ done: false, because, late: true }), limit);
  });
  const done = work().then(
    (value): Attempt<Value> => ({ done: true, value }),
    (fault): Attempt<Value> => ({ done: false, because: reasonOf(fault) }),
  );
  const ended = await Promise.race([done, late]);
  clearTimeout(timer);
  return ended;
}

/** The first line of a browser's complaint, without its colours and call log. */
export function reasonOf(fault: unknown): string {
  const words = wordsOfFault(fault);
  const [line = ''] = words.split('\n');
  // biome-ignore lint/complexity/useRegexLiterals: an escape character in a literal is refused too
  const plain = line.replace(new RegExp('\\u001b\\[[0-9;]*m', 'g'), '');
  return plain.replace(/^(page|browserContext|cdpSession|browser)\.\w+: /, '').slice(0, 300);
}
