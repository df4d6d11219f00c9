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
  preview: 'preview.webp',
  page: 'page.html',
  assessment: 'assessment.json',
  report: 'report.html',
} as const;
