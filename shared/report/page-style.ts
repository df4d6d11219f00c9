import { adsStyle } from './ads-style.ts';
import { affiliateStyle } from './affiliate-style.ts';
import { changesStyle } from './changes-style.ts';
import { contrastStyle } from './contrast-style.ts';
import { matrixStyle } from './matrix-style.ts';
import { registerStyle } from './register-style.ts';
import { sideBySideStyle } from './side-by-side-style.ts';

/** How the report lies on a screen, and on A4. */
export const pageStyle = `
main { max-width: 66rem; margin: 0 auto; padding: 3.5rem 2.5rem 5rem; }
.masthead { border-top: 3px solid var(--ink); padding-top: 1rem; }
.kind { font-size: 0.875rem; color: var(--quiet); }
h1 { font-size: 2.75rem; margin-top: 1.6rem; letter-spacing: -0.01em; overflow-wrap: anywhere; }
.particulars { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem 2rem; margin-top: 2rem; padding: 1.1rem 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); font-size: 0.9375rem; }
.particulars dt { color: var(--quiet); font-size: 0.8125rem; }
.particulars dd { overflow-wrap: anywhere; }
.chapter { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 2.5rem; margin-top: 3rem; padding-top: 1.4rem; border-top: 1px solid var(--rule); }
.masthead + .chapter { border-top: 0; padding-top: 0; margin-top: 2.25rem; }
.chapter-wide { display: block; }
.chapter-wide > .chapter-body { margin-top: 1.4rem; }
h2 { font-size: 1.375rem; }
.chapter-head p { font-size: 0.875rem; line-height: 1.45; margin-top: 0.4rem; }
.chapter-body > p + p, .chapter-body > .gaps + section { margin-top: 0.9rem; }
.chapter-body > p { max-width: 44em; }
.remarks { margin-top: 1.1rem; padding: 0.8rem 1rem 0.8rem 2rem; background: var(--open-wash); border-radius: 3px; font-size: 0.9375rem; }
.score { font-size: 0.8125rem; margin-top: 1.1rem; }
.states { display: grid; grid-template-columns: minmax(15rem, 26rem) minmax(0, 1fr); gap: 3rem; align-items: start; }
.states .empty { grid-column: 2; }
.state-table th { max-width: 22rem; }
.chapter:not(.chapter-wide) .finding:has(> .picture) { grid-template-columns: minmax(0, 1fr) minmax(0, 16rem); }
table.visits, table.skipped { border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.45; }
.visits th, .visits td, .skipped th, .skipped td { text-align: left; vertical-align: top; font-weight: 400; padding: 0.6rem 1.25rem 0.6rem 0; overflow-wrap: anywhere; }
.visits thead th, .skipped thead th { color: var(--quiet); font-size: 0.8125rem; border-bottom: 1px solid var(--ink); padding-top: 0; }
.visits tbody, .skipped tbody tr { border-bottom: 1px solid var(--rule); }
.visits td:nth-child(1) { width: 33%; } .visits td:nth-child(2), .visits td:nth-child(3) { width: 16%; } .visits .when { width: 14%; }
.visits td > div { line-height: 1.4; }
.file code { font-size: 1em; }
.visit-id { font: 0.75rem var(--mono); }
.visit-files td { padding-top: 0; }
.details { font-size: 0.75rem; margin-bottom: 0.6rem; display: grid; gap: 0.3rem; }
.details > div { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: 0.6rem; } .details dt { color: var(--quiet); }
.ledger { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1rem; }
.file { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: 0.75rem; color: var(--quiet); }
.file > span:first-child { min-width: 11rem; } .file .bytes { min-width: 7rem; text-align: right; }
.outcome { font-weight: 600; } .outcome-turned-away { color: var(--none); } .outcome-unreachable { color: var(--open); }
.skipped th { width: 34%; }
@media screen and (max-width: 46rem) {
  main { padding: 1.5rem 1.1rem 3rem; }
  h1 { font-size: 2rem; margin-top: 1rem; }
  .particulars { grid-template-columns: 1fr 1fr; }
  .chapter { display: block; margin-top: 2.25rem; }
  .chapter > .chapter-body { margin-top: 1rem; }
  .states, .finding:has(> .picture), .chapter:not(.chapter-wide) .finding:has(> .picture) { grid-template-columns: minmax(0, 1fr); }
  .states .empty { grid-column: 1; }
  .state-table { font-size: 0.875rem; } .state-table th, .state-table td { padding-right: 0.6rem; overflow-wrap: break-word; } .state-name { white-space: normal; margin-right: 0.6em; }
  .visits, .visits tbody, .visits tr, .visits td { display: block; width: auto; }
  .visits thead { display: none; }
  .visits td, .visits td:nth-child(1), .visits td:nth-child(2), .visits td:nth-child(3), .visits .when { width: auto; padding: 0.1rem 0; }
  .visits tbody { padding: 0.7rem 0; }
  .file > span:first-child { min-width: 0; } .file .bytes { min-width: 0; }
}
@media screen and (max-width: 30rem) { .limbs, .particulars { grid-template-columns: 1fr; } .limb-question { min-height: 0; } }
@media print {
  :root { color-scheme: light; font-size: 10pt; }
  body { background: none; }
  .file > span:first-child { min-width: 9rem; } .file { font-size: 7pt; gap: 0 0.8rem; }
  main { max-width: none; padding: 0; }
  .chapter { grid-template-columns: 38mm minmax(0, 1fr); gap: 7mm; margin-top: 8mm; padding-top: 4mm; }
  h1 { margin-top: 6mm; }
  .states { grid-template-columns: 80mm minmax(0, 1fr); gap: 8mm; }
  .chapter-wide > .chapter-head, .chapter-wide h2, .chapter-wide > .chapter-head p, .means > h3, h4, .signal > .why, .basis, thead { break-after: avoid; }
  p, li, blockquote { orphans: 3; widows: 3; }
  .finding, .limb, .visit, .state-table tr, .particulars, .states { break-inside: avoid; }
  .tile rect, .dot, .finding, .remarks, .ladder li, .picture-mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
  .finding:has(> .picture), .chapter:not(.chapter-wide) .finding:has(> .picture) { grid-template-columns: minmax(0, 1fr) 62mm; gap: 5mm; }
}
${changesStyle}${matrixStyle}${contrastStyle}${affiliateStyle}${sideBySideStyle}${registerStyle}${adsStyle}`;
