/** The chapter on advertisements, on a screen and on paper. */
export const adsStyle = `
.ads-states, .ads-listed { margin-top: 1.2rem; }
.figures.ads-states { max-width: 52rem; }
.ads-number { min-width: 9rem; font-variant-numeric: tabular-nums; }
.ads-unit { display: none; }
.ads-bar { display: block; width: 100%; height: 6px; margin-top: 0.2rem; background: var(--sheet); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.ads-bar-most { fill: var(--some); opacity: 0.4; } .ads-bar-least { fill: var(--some); }
.figures.ads-listed { table-layout: fixed; }
.ads-listed thead th:nth-child(1) { width: 33%; } .ads-listed thead th:nth-child(2) { width: 26%; } .ads-listed thead th:nth-child(4) { width: 8.5rem; }
.ads-listed .ad-unattributed > * { color: var(--quiet); }
.ads-id { font-size: 0.75rem; } .ads-grade { font-weight: 600; }
.ads-note { font-size: 0.8125rem; margin-top: 0.7rem; max-width: 46em; }
.ads-imports { font-size: 0.8125rem; margin-top: 1.6rem; display: grid; gap: 0.7rem; } .ads-imports dt { font-weight: 600; overflow-wrap: anywhere; } .ads-imports dd { margin: 0; } .ads-imports code { overflow-wrap: anywhere; }
@media screen and (max-width: 46rem) {
  .ads-states tr, .ads-listed tr { border-bottom: 1px solid var(--rule); padding: 0.5rem 0; }
  .ads-number { min-width: 0; } .ads-unit { display: inline; } .ads-none { display: none; }
}
`;
