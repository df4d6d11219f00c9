import { sealNames } from '../seal/seal-names.ts';

/** The names inside a case folder; the crawler's disk and the extension's zip use the same. */
export const layout = {
  case: 'case.json',
  visits: 'visits',
  /** One line of JSON a visit, done or skipped. */
  visitRecords: 'visits.jsonl',
  observation: 'observation.json',
  manifest: 'manifest.json',
  screenshotViewport: 'screenshot-viewport.png',
  screenshotFull: 'screenshot-full.png',
  /** The page with its consent banner, before that was answered. */
  screenshotViewportBefore: 'screenshot-viewport-before.png',
  screenshotFullBefore: 'screenshot-full-before.png',
  preview: 'preview.webp',
  page: 'page.html',
  mhtml: 'page.mhtml',
  pdf: 'page.pdf',
  /** The rest of a page that is too tall for one picture, `#` from 001 on, and where each part lies. */
  screenshotTile: 'screenshot-full-#.png',
  screenshotIndex: 'screenshot-full.json',
  /** Every response of the visit. */
  warc: 'capture.warc.gz',
  cookies: 'cookies.json',
  tls: 'tls.json',
  /** One folder a run, `first` or named by its beginning: how it was asked for, what it came to. */
  runs: 'runs',
  run: 'run.json',
  /** What ESMA's register said for each run, `<run>.json`, `<run>-0002.json` where it was asked again. */
  register: 'register',
  /** Of the latest run; those of each run are kept in `runs`. */
  assessment: 'assessment.json',
  report: 'report.html',
  reportPdf: 'report.pdf',
  reportMarkdown: 'report.md',
  findingsCsv: 'findings.csv',
  /** What became of the case from run to run; there from the second run on. */
  changes: 'changes.json',
  ledger: 'ledger.jsonl',
  /** One folder a seal, `0001` and on; none is ever overwritten. */
  seals: 'seals',
  ...sealNames,
  /** One folder a run of `exhibits`, `0001` and on, each with its list. */
  exhibits: 'exhibits',
  exhibitList: 'exhibits.json',
  /** Ads of repositories: for each imported file `<sha256>.jsonl` (the records) and `<sha256>.json` (the import). */
  ads: 'ads',
  adsCsv: 'ads.csv',
} as const;
