import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Change, Changes } from '../../shared/changes/changes.ts';
import { currentChanges } from '../changes/kept-changes.ts';
import { readCase } from '../evidence/read-case.ts';
import { withLock } from '../evidence/seal/lock.ts';
import { writeFeed } from './atom-feed.tsx';
import { type CaseNews, keyOf, nameOfCase, noticeOf } from './notice.ts';
import { noticeJson } from './notice-json.ts';
import { noticeMail } from './notice-mail.tsx';
import type { Channel, NotifySettings } from './notify-file.ts';
import { postWebhook, usualManner, type WebhookManner } from './post-webhook.ts';
import { sendMail } from './send-mail.ts';
import {
  channelId,
  channelLabel,
  noteSent,
  readSent,
  type SentRecord,
  sentFile,
} from './sent-record.ts';

/** What one message came to. */
export type Told = { channel: string; changes: number; cases: number; because?: string };

export type NotifyOptions = {
  /** Folder in which is kept what was sent. */
  data: string;
  /** Send what a channel with `digest: day` was sent today already. */
  now?: boolean;
  manner?: Partial<WebhookManner>;
};

/**
 * Tells every channel what it was not told of the changes of these cases. What arrived is kept, so
 * that each change is told once; what did not arrive is tried again the next time. A channel that
 * meets a case for the first time hears of its latest run only.
 */
export async function notifyCases(
  folders: readonly string[],
  settings: NotifySettings,
  options: NotifyOptions,
): Promise<Told[]> {
  const cases: (CaseNews & { folder: string })[] = [];
  for (const folder of folders) {
    const changes = await currentChanges(folder, await readCase(folder));
    if (changes) cases.push({ folder, name: nameOfCase(folder), changes });
  }
  const told: Told[] = [];
  for (const channel of settings.channels) {
    const file = sentFile(options.data, channelId(channel));
    await mkdir(dirname(file), { recursive: true });
    told.push(
      ...(await withLock(`${file}.lock`, () => tell(channel, cases, file, settings, options))),
    );
  }
  if (settings.feed) await writeFeed(settings.feed, cases, settings.site);
  return told;
}

async function tell(
  channel: Channel,
  cases: readonly CaseNews[],
  file: string,
  settings: NotifySettings,
  options: NotifyOptions,
): Promise<Told[]> {
  const sent = await readSent(file);
  await noteSent(
    file,
    cases.flatMap((each) => firstLook(each, sent)),
  );
  const today = new Date().toISOString().slice(0, 10);
  if (channel.digest === 'day' && !options.now && sent.last?.startsWith(today)) return [];
  const known = await readSent(file);
  const news = cases.flatMap((each): CaseNews[] => {
    const left = each.changes.changes.filter(
      (change) => concerns(channel, change) && !known.has(keyOf(each.name, change)),
    );
    return left.length > 0 ? [{ ...each, changes: { ...each.changes, changes: left } }] : [];
  });
  const told: Told[] = [];
  for (const some of channel.digest === 'day' ? [news] : news.flatMap(byRun)) {
    const [first, ...others] = some;
    if (!first) continue;
    const notice = noticeOf(channelId(channel), [first, ...others]);
    const because = await send(channel, notice, settings, options);
    const changes = some.flatMap(({ name, changes: { changes: list } }) =>
      list.map((change) => ({ name, change })),
    );
    const label = channelLabel(channel);
    const about = { channel: label, changes: changes.length, cases: some.length };
    told.push({ ...about, ...(because !== undefined && { because }) });
    // A channel that does not answer is not asked again for each run.
    if (because !== undefined) break;
    const at = new Date().toISOString();
    await noteSent(
      file,
      changes.map(({ name, change }) => ({ case: name, key: keyOf(name, change), at })),
    );
  }
  return told;
}

/** What came before a channel met a case is not told; it is noted as if it had been. */
function firstLook({ name, changes }: CaseNews, sent: SentRecord) {
  if (sent.knowsCase(name)) return [];
  const at = new Date(0).toISOString();
  const latest = changes.runs.at(-1)?.run;
  const before = changes.changes.filter(({ run }) => run !== latest);
  return [
    { case: name, key: '', at },
    ...before.map((change) => ({ case: name, key: keyOf(name, change), at })),
  ];
}

function concerns({ states }: Channel, { kind, memberStates }: Change): boolean {
  if (states === undefined || kind === 'verdict') return true;
  return memberStates.some((state) => states.includes(state));
}

function byRun({ name, changes }: CaseNews): CaseNews[][] {
  const runs = [...new Set(changes.changes.map(({ run }) => run))];
  return runs.map((run) => [{ name, changes: ofRun(changes, run) }]);
}

function ofRun(changes: Changes, run: string): Changes {
  return { ...changes, changes: changes.changes.filter((change) => change.run === run) };
}

function send(
  channel: Channel,
  notice: ReturnType<typeof noticeOf>,
  { site, allowed }: NotifySettings,
  { manner }: NotifyOptions,
): Promise<string | undefined> {
  const { id } = notice;
  if (channel.kind === 'email') return sendMail(channel, { id, mail: noticeMail(notice, site) });
  const body = noticeJson(notice, site);
  return postWebhook(channel, { id, body }, { ...usualManner, allowed, ...manner });
}
