import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
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

/**
 * Writes the feed, whole: these cases, and what is kept of those that lie beside them, so that a run
 * of one case does not take the others out.
 */
export async function writeFeed(
  file: string,
  named: readonly (FeedCase & { folder: string })[],
  site?: string,
): Promise<void> {
  const cases: FeedCase[] = [...named];
  const known = new Set(named.map(({ folder }) => resolve(folder)));
  for (const parent of new Set(named.map(({ folder }) => dirname(resolve(folder))))) {
    for (const name of await readdir(parent)) {
      const folder = join(parent, name);
      const changes = known.has(folder) ? undefined : await storedChanges(folder);
      if (changes) cases.push({ name, changes });
    }
  }
  await writeWhole(file, atomFeed(cases, site));
}
