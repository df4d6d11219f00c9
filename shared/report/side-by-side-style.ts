/** Two views of one page next to each other. */
export const sideBySideStyle = `
.sides + .sides { margin-top: 2.5rem; }
.sides h3 { font: 600 1rem/1.35 var(--sans); }
.sides > p { font-size: 0.875rem; margin-top: 0.2rem; }
.sides-both { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; margin-top: 0.8rem; align-items: start; }
.side { min-width: 0; font-size: 0.875rem; }
.side figcaption { margin-bottom: 0.4rem; }
.side-mark { position: absolute; outline: 2px solid var(--mark); outline-offset: 1px; border-radius: 1px; }
.side-number { position: absolute; left: -2px; top: -2px; transform: translate(-85%, -30%); min-width: 1.5em; padding: 0 0.25em; border-radius: 1em; background: #a81c16; color: #fff; font: 600 0.625rem/1.5 var(--sans); text-align: center; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.side-words { padding-left: 1.9rem; margin-top: 0.6rem; display: grid; gap: 0.25rem; overflow-wrap: anywhere; }
.side-words li::marker { color: var(--mark); font-weight: 600; font-variant-numeric: tabular-nums; }
.side-note { font-size: 0.75rem; margin-top: 0.3rem; }
@media screen and (max-width: 30rem) { .sides-both { grid-template-columns: 1fr; } }
@media print { .sides h3, .sides > p, .side figcaption { break-after: avoid; } .side-window { break-inside: avoid; } .sides-both { gap: 5mm; } }
`;
