import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';

/**
 * What is remembered until the browser is closed, in its memory and never on disk. Whoever shows
 * something watches it here, so that it does not matter who read the page or which window asks.
 */
export const sessionKey = {
  tab: (tab: number) => `tab ${tab}`,
  page: (url: string) => `page ${url}`,
  site: (site: string) => `site ${site}`,
  marks: (tab: number) => `marks ${tab}`,
} as const;

/** One remembered thing; nothing where there is none, or one of an older version. */
export async function recall<Schema extends z.ZodMiniType>(
  key: string,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  const parsed = schema.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : undefined;
}

/** The remembered things among these keys, by key; those of an older version are left out. */
export async function recallThese<Schema extends z.ZodMiniType>(
  keys: string[],
  schema: Schema,
): Promise<Map<string, z.infer<Schema>>> {
  const things = Object.entries(await browser.storage.session.get(keys));
  return new Map(
    things.flatMap(([key, value]) => {
      const parsed = schema.safeParse(value);
      return parsed.success ? [[key, parsed.data] as const] : [];
    }),
  );
}

/** All remembered things whose keys begin so; those of an older version are left out. */
export async function recallAll<Schema extends z.ZodMiniType>(
  prefix: string,
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  const things = Object.entries(await browser.storage.session.get());
  return things.flatMap(([key, value]) => {
    const parsed = key.startsWith(prefix) ? schema.safeParse(value) : undefined;
    return parsed?.success ? [parsed.data] : [];
  });
}

/** Remembers things by their keys, in place of what was remembered there. */
export async function remember(things: Record<string, unknown>): Promise<void> {
  await browser.storage.session.set(things);
}

/** Forgets what is remembered under these keys. */
export async function forget(keys: string[]): Promise<void> {
  await browser.storage.session.remove(keys);
}

/** Calls back with what is remembered under a key, now and whenever it changes. */
export function follow<Schema extends z.ZodMiniType>(
  key: string,
  schema: Schema,
  listen: (value: z.infer<Schema> | undefined) => void,
): () => void {
  let over = false;
  const look = () => void recall(key, schema).then((value) => over || listen(value));
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && key in changes) look();
  };
  browser.storage.onChanged.addListener(changed);
  look();
  return () => {
    over = true;
    browser.storage.onChanged.removeListener(changed);
  };
}
