import { layout } from '../../../shared/case/layout.ts';

/** Where a WACZ has what is not a file of the case. */
export const bundleNames = {
  index: 'indexes/index.cdxj',
  pages: 'pages/pages.jsonl',
  dataPackage: layout.dataPackage,
  digest: layout.digest,
} as const;

const reserved = /^(?:archive|indexes|pages)\/|^datapackage(?:-digest)?\.json$/;
const visitArchive = new RegExp(`^${layout.visits}/([^/]+)/${layout.warc.replaceAll('.', '\\.')}$`);
const bundledArchive = /^archive\/([^/]+)\.warc\.gz$/;

/** Name in the bundle of a file of the case; undefined where the bundle has that name for itself. */
export function nameInBundle(path: string): string | undefined {
  const visit = visitArchive.exec(path)?.[1];
  if (visit !== undefined) return `archive/${visit}.warc.gz`;
  return reserved.test(path) ? undefined : path;
}

/** Path in the case of an entry of the bundle; undefined for what only the bundle has. */
export function pathInCase(name: string): string | undefined {
  const visit = bundledArchive.exec(name)?.[1];
  if (visit !== undefined) return `${layout.visits}/${visit}/${layout.warc}`;
  return reserved.test(name) ? undefined : name;
}

/** Whether an entry is a WARC file, to which the index points. */
export function isArchive(name: string): boolean {
  return bundledArchive.test(name);
}
