/** The chapter on promoters; light and dark follow from the colours of the page. */
export const affiliateStyle = `
.ways-frame { overflow-x: auto; }
.ways-graph { display: block; max-width: 100%; height: auto; }
.ways-of-2 { min-width: 21rem; } .ways-of-3 { min-width: 32rem; } .ways-of-4 { min-width: 44rem; }
.ways figcaption { font-size: 0.8125rem; margin-top: 0.4rem; }
.ways-column { font: 12px var(--sans); fill: var(--quiet); }
.ways-graph rect { fill: var(--sheet); stroke: var(--rule); stroke-width: 1.2; }
.ways-source rect { stroke: var(--some); fill: var(--some-wash); } .ways-firm rect { stroke: var(--strong); fill: var(--strong-wash); } .ways-landing rect { stroke: var(--quiet); }
.ways-name { font: 600 13px var(--sans); fill: var(--ink); }
.ways-under { font: 11px var(--sans); fill: var(--quiet); }
.ways-edge path { fill: none; stroke: var(--quiet); stroke-width: 1.4; }
.ways-edge text { font: 10.5px var(--sans); fill: var(--quiet); paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.ways-unfollowed path { stroke-dasharray: 5 4; }
.ways-tip { fill: var(--quiet); }
.affiliate-table { border-collapse: collapse; width: 100%; font-size: 0.8125rem; line-height: 1.45; margin-top: 0.8rem; }
.affiliate-table caption { text-align: left; font: 600 1.0625rem/1.3 var(--serif); padding: 1.4rem 0 0.3rem; }
.affiliate-table th, .affiliate-table td { text-align: left; vertical-align: top; font-weight: 400; padding: 0.5rem 1.1rem 0.5rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
.affiliate-table thead th { color: var(--quiet); border-bottom-color: var(--ink); }
.chapter-body > .affiliate-note { font-size: 0.875rem; margin-top: 0.9rem; }
.hops { padding-left: 1.2em; margin: 0; } .hops li + li { margin-top: 0.35rem; }
.none-seen { color: color-mix(in srgb, var(--some) 70%, var(--ink)); }
.affiliate-table .firm { overflow-wrap: break-word; min-width: 8.5rem; }
@media screen and (max-width: 46rem) {
  .affiliate-table, .affiliate-table caption, .affiliate-table tbody, .affiliate-table tr, .affiliate-table td { display: block; width: auto; }
  .affiliate-table thead, .affiliate-table .none-here { display: none; } .affiliate-table tr { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); } .affiliate-table td { padding: 0.15rem 0; border: 0; }
}
@media print { .ways-graph.ways-graph { min-width: 0; } .ways, .affiliate-table tr { break-inside: avoid; } .ways-graph * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
