import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Channel } from './notify-file.ts';

/** One line of what a channel was told: a change, or that a case was first looked at. */
const Line = z.object({ case: z.string(), key: z.string(), at: z.string() });
type Line = z.infer<typeof Line>;

/** What a channel was told so far. */
export type SentRecord = {
  knowsCase: (name: string) => boolean;
  has: (key: string) => boolean;
  /** When it was last told something, ISO 8601; missing: never. */
  last?: string;
};

/** A name for a channel that tells nothing of its secrets, and stays the same while it is the same. */
export function channelId(channel: Channel): string {
  const words =
    channel.kind === 'webhook'
      ? [channel.kind, channel.url]
      : [channel.kind, ...channel.to, new URL(channel.server).host];
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 16);
}

/** A channel as it may be shown: an address of a webhook can be a secret, so its host only. */
export function channelLabel(channel: Channel): string {
  return channel.kind === 'webhook' ? new URL(channel.url).host : channel.to.join(', ');
}

/** Where the record of a channel lies in the data folder. */
export function sentFile(data: string, channel: string): string {
  return join(data, 'notified', `${channel}.jsonl`);
}

/** Reads what a channel was told; lines that a kill cut short are left out. */
export async function readSent(file: string): Promise<SentRecord> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').flatMap((line): Line[] => {
    try {
      return [Line.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
  const cases = new Set(lines.map((line) => line.case));
  const keys = new Set(lines.map(({ key }) => key));
  const last = lines.findLast(({ key }) => key !== '')?.at;
  return {
    knowsCase: (name) => cases.has(name),
    has: (key) => keys.has(key),
    ...(last !== undefined && { last }),
  };
}

/** Adds to what a channel was told. A key of '' notes that a case was looked at. */
export async function noteSent(file: string, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return;
  await mkdir(join(file, '..'), { recursive: true });
  // A line that a kill cut short is ended first.
  const begun = await readFile(file, 'utf8').catch(() => '');
  const mend = begun === '' || begun.endsWith('\n') ? '' : '\n';
  await appendFile(file, mend + lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
