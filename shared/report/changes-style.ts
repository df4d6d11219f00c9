/** How changes from run to run are drawn; the report and the web page share it. */
export const changesStyle = `
.strip { display: block; max-width: 100%; height: auto; }
.strip-bar { fill: var(--open); } .strip-strong { fill: var(--strong); } .strip-some { fill: var(--some); } .strip-none { fill: var(--none); }
.strip-inconclusive { fill: none; stroke: var(--open); stroke-width: 1.5; stroke-dasharray: 3 2; }
.strip-shown { fill: var(--ink); } .strip-hollow { fill: var(--paper); stroke: var(--quiet); stroke-width: 1.5; }
.strip-cross { stroke: var(--mark); stroke-width: 2; fill: none; }
.strip-line { stroke: var(--ink); stroke-width: 2; } .strip-line-dotted { stroke: var(--quiet); stroke-dasharray: 2 3; }
.course { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
.course th, .course td { text-align: left; font-weight: 400; vertical-align: top; padding: 0.4rem 1.25rem 0.4rem 0; border-bottom: 1px solid var(--rule); }
.course thead th { color: var(--quiet); font-size: 0.8125rem; border-bottom-color: var(--ink); }
.course tbody th { width: 55%; overflow-wrap: anywhere; } .course td { padding-top: 0.55rem; }
.course tbody + tbody tr:first-child > * { border-top: 1px solid var(--ink); }
.course th .quiet { font-size: 0.8125rem; }
.course-number { display: inline-block; min-width: 1.6em; font-variant-numeric: tabular-nums; color: var(--quiet); }
.course-legend { font-size: 0.8125rem; margin-top: 0.8rem; max-width: 52em; }
.run-changes { margin-top: 2rem; } .run-changes h3 { font-size: 1.125rem; padding-bottom: 0.3rem; border-bottom: 1px solid var(--ink); }
.changes { list-style: none; }
.change { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 1rem; padding: 0.7rem 0; border-bottom: 1px solid var(--rule); }
.change-kind { font-weight: 600; font-size: 0.875rem; padding-top: 0.1rem; }
.change-new .change-kind, .change-back .change-kind, .change-widened .change-kind { color: var(--strong); }
.change-gone .change-kind, .change-narrowed .change-kind { color: var(--none); }
.change p.quiet { font-size: 0.8125rem; }
.changed-words { font: 1.0625rem/1.5 var(--serif); margin: 0.4rem 0 0; overflow-wrap: anywhere; }
.changed-words ins { background: var(--none-wash); text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--none); }
.changed-words del { background: var(--strong-wash); text-decoration: line-through; text-decoration-color: var(--strong); }
.changed-findings { list-style: none; font-size: 0.875rem; margin-top: 0.3rem; }
.rules { margin-top: 1rem; } .rules caption { text-align: left; font-weight: 600; padding-bottom: 0.4rem; }
@media screen and (max-width: 46rem) {
  .course, .course tbody, .course tr, .course th, .course td { display: block; width: auto; }
  .course thead { display: none; }
  .course tbody th { border-bottom: 0; padding-bottom: 0; width: auto; }
  .change { grid-template-columns: minmax(0, 1fr); gap: 0.2rem; }
}
@media print { .change, .course tr { break-inside: avoid; } .strip, .changed-words ins, .changed-words del { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
