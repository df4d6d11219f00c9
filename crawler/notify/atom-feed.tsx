import { Feed } from 'feed';
import { renderToString } from 'preact-render-to-string';
import type { Changes } from '../../shared/changes/changes.ts';
import { tool } from '../../shared/observation/tool.ts';
import { ChangesList } from '../../shared/report/changes-list.tsx';
import { cut } from '../../shared/report/cut.ts';
import { PageWords } from '../../shared/report/page-words.tsx';
import { storedChanges } from '../changes/kept-changes.ts';
import { sha256 } from '../evidence/sha256.ts';
import { writeWhole } from '../evidence/write-whole.ts';
import { nameOfCase } from './notice.ts';

/** Entries of a feed: the latest runs that changed anything. */
const most = 100;
const nowhere = 'https://unsolicited.invalid';

export type FeedCase = { name: string; changes: Changes };

/** An Atom feed of what changed: an entry a case and run, the latest first. */
export function atomFeed(cases: readonly FeedCase[], site: string = nowhere): string {
  const entries = cases
    .flatMap(({ name, changes }) => changes.runs.map(({ run, at }) => ({ name, changes, run, at })))
    .filter(({ changes, run }) => changes.changes.some((change) => change.run === run))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, most);
  const feed = new Feed({
    id: `${site}/feed.atom`,
    title: 'Unsolicited: what changed',
    link: `${site}/`,
    feedLinks: { atom: `${site}/feed.atom` },
    updated: new Date(entries[0]?.at ?? 0),
    generator: tool,
    copyright: '',
  });
  for (const { name, changes, run, at } of entries) {
    const some = { ...changes, changes: changes.changes.filter((change) => change.run === run) };
    const count = some.changes.length;
    const title = (
      <>
        <PageWords text={cut(changes.firm, 120)} />: {count} change{count === 1 ? '' : 's'}
      </>
    );
    feed.addItem({
      id: `urn:sha256:${sha256(JSON.stringify([name, run]))}`,
      title: renderToString(title),
      link: `${site}/cases/${encodeURIComponent(name)}`,
      date: new Date(at),
      content: renderToString(<ChangesList changes={some} />),
    });
  }
  return feed.atom1();
}

/** Writes the feed of these cases, whole. */
export async function writeFeed(
  file: string,
  folders: readonly string[],
  site?: string,
): Promise<void> {
  const cases: FeedCase[] = [];
  for (const folder of folders) {
    const changes = await storedChanges(folder);
    if (changes) cases.push({ name: nameOfCase(folder), changes });
  }
  await writeWhole(file, atomFeed(cases, site));
}
