import { basename } from 'node:path';
import type { Change, Changes } from '../../shared/changes/changes.ts';
import { sha256 } from '../evidence/sha256.ts';

/** Changes of one case that a channel has not been told of. */
export type CaseNews = {
  /** Name of the case's folder. */
  name: string;
  /** The case's changes, with those only that are news. */
  changes: Changes;
};

/** One message: the news of one run, or of a day. */
export type Notice = {
  /** The same for the same news, so that a receiver can tell a repetition. */
  id: string;
  news: readonly [CaseNews, ...CaseNews[]];
};

/** The identity of a change beyond its case, as it is kept of what was sent. */
export function keyOf(name: string, change: Change): string {
  return sha256(JSON.stringify([name, change.key]));
}

/** Puts news into a message. */
export function noticeOf(channel: string, news: Notice['news']): Notice {
  const keys = news.flatMap(({ name, changes }) =>
    changes.changes.map((change) => keyOf(name, change)),
  );
  return { id: sha256(JSON.stringify([channel, ...keys.sort()])).slice(0, 32), news };
}

/** The name of a case by its folder. */
export function nameOfCase(folder: string): string {
  return basename(folder);
}

/** What a message is called: the firm, or how many, and the furthest thing that happened. */
export function titleOf({ news }: Notice): string {
  const [first] = news;
  const changes = news.flatMap(({ changes: { changes: list } }) => list);
  const count = `${changes.length} change${changes.length === 1 ? '' : 's'}`;
  if (news.length > 1) return `${count} in ${news.length} cases`;
  const verdict = changes.find(({ kind }) => kind === 'verdict');
  return `${first.changes.firm}: ${verdict ? verdict.words.replace(/\.$/, '') : count}`;
}
