/** Tables of figures: the contrast, and how far visitors got. */
export const contrastStyle = `
table.figures { border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.45; }
.figures th, .figures td { text-align: left; vertical-align: top; font-weight: 400; padding: 0.5rem 1.25rem 0.5rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
.figures thead th { color: var(--quiet); font-size: 0.8125rem; padding-top: 0; border-bottom-color: var(--ink); }
.figures tr > :last-child { padding-right: 0; }
.access-table tbody th { width: 26%; } .access-table td:nth-child(2) { width: 28%; }
.access { font-weight: 600; }
.access-geo-refused, .access-sign-up-gated { color: var(--none); }
.access-bot-wall, .access-unknown-refusal, .access-error { color: var(--open); }
.chapter-body > h3, .chapter-body > * > h3 { font-size: 1.125rem; }
.chapter-body > h3 { margin: 1.8rem 0 0.5rem; }
.contrast { margin-top: 1.8rem; }
.contrast > p { font-size: 0.9375rem; max-width: 44em; margin-top: 0.2rem; }
.contrast-label { padding-left: 0.6rem; border-left: 4px solid var(--open); }
.contrast-geo-conditional { border-color: var(--strong); } .contrast-geo-suggestive { border-color: var(--some); } .contrast-language-conditional { border-color: var(--link); }
.contrast-entry { margin-top: 1.2rem; padding: 1rem 1.1rem; background: var(--sheet); border-radius: 3px; }
.contrast-entry h4 { font: 600 1rem/1.35 var(--sans); }
.contrast-entry blockquote { font: 1.0625rem/1.45 var(--serif); overflow-wrap: anywhere; quotes: none; margin: 0.15rem 0 0; }
.contrast-table { margin-top: 0.9rem; }
.contrast-entry blockquote::before { content: "\\201C"; color: var(--quiet); } .contrast-entry blockquote::after { content: "\\201D"; color: var(--quiet); }
.contrast-table th[scope="row"] { width: 14%; } .contrast-table tr:first-child > td:nth-child(2) { width: 42%; } .contrast-table tbody tr:first-child > * { border-bottom: 0; padding-bottom: 0.2rem; }
.contrast-because td { padding-top: 0; color: var(--quiet); font-size: 0.8125rem; }
.contrast-reasons { margin-top: 0.6rem; font-size: 0.9375rem; }
.numbers { font-variant-numeric: tabular-nums; white-space: nowrap; }
.arms { display: grid; gap: 0.1rem; font-size: 0.8125rem; }
.arms > div { display: grid; grid-template-columns: minmax(0, 1fr) max-content; gap: 0 0.8rem; align-items: baseline; }
.arms dd { font-variant-numeric: tabular-nums; display: flex; gap: 0.5rem; align-items: center; justify-content: flex-end; }
.dot-shown { fill: var(--strong); stroke: var(--strong); } .dot-not { fill: none; stroke: var(--quiet); }
.interval { display: block; max-width: 100%; height: auto; }
.interval-axis { stroke: var(--quiet); stroke-width: 1; } .interval-range { stroke: var(--ink); stroke-width: 2.5; } .interval-point { fill: var(--ink); }
@media screen and (max-width: 46rem) {
  .figures thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .figures, .figures tbody, .figures tr, .figures th, .figures td { display: block; width: auto; }
  .figures tbody th, .figures td { border-bottom: 0; padding: 0.1rem 0; }
  .contrast-table th[scope="row"], .contrast-table tr:first-child > td:nth-child(2), .access-table tbody th, .access-table td:nth-child(2) { width: auto; }
  .access-table tr, .contrast-table tbody { border-bottom: 1px solid var(--rule); padding: 0.5rem 0; }
}
@media print {
  .figures tr, .contrast-table tbody { break-inside: avoid; } .contrast h3, .contrast > p, .contrast-entry h4, .contrast-entry blockquote { break-after: avoid; }
  .contrast-entry { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .dots circle, .interval * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
