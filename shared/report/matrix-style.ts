/** The matrix of stops and visitors, on a screen and on paper. */
export const matrixStyle = `
.matrix-scroll + .matrix-scroll { margin-top: 1.5rem; }
.matrix-scroll { overflow-x: auto; max-width: 100%; }
.matrix { border-collapse: separate; border-spacing: 0; font-size: 0.8125rem; line-height: 1.25; }
.matrix th, .matrix td { font-weight: 400; padding: 0.35rem 0.2rem; border-bottom: 1px solid var(--rule); text-align: center; vertical-align: middle; }
.matrix .matrix-corner, .matrix tbody th { position: sticky; left: 0; z-index: 1; background: var(--paper); text-align: left; min-width: 11rem; max-width: 17rem; padding-right: 1rem; overflow-wrap: anywhere; }
.matrix .matrix-corner { vertical-align: bottom; color: var(--quiet); border-bottom-color: var(--ink); }
.matrix .matrix-side { color: var(--quiet); text-align: left; white-space: nowrap; padding-bottom: 0.5rem; border-bottom: 0; }
.matrix .matrix-head { height: 8.5rem; vertical-align: bottom; border-bottom-color: var(--ink); }
.matrix-head > span { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
.matrix td { min-width: 2.4rem; }
.matrix td > a { display: block; color: inherit; text-decoration: none; border-radius: 2px; }
.matrix td > a:hover { outline: 1px solid var(--link); outline-offset: 2px; }
.matrix-control { background: var(--sheet); }
.matrix .matrix-geo-refused, .matrix .matrix-sign-up-gated { background: var(--none-wash); }
.matrix .matrix-bot-wall, .matrix .matrix-unknown-refusal, .matrix .matrix-error, .matrix .matrix-void { background: repeating-linear-gradient(45deg, var(--open-wash) 0 4px, transparent 4px 8px); }
.matrix-marks { display: flex; gap: 0.3rem; justify-content: center; align-items: center; min-height: 0.9rem; }
.matrix-count, .matrix-access { display: block; font-size: 0.75rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
.matrix-access { color: var(--ink); max-width: 4rem; margin: 0 auto; }
.mark { display: inline-block; width: 0.75em; height: 0.75em; flex: none; border-radius: 50%; border: 1.5px solid transparent; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.mark-deemed { background: var(--strong); border-radius: 0; transform: rotate(45deg) scale(0.95); }
.mark-strong { background: var(--strong); border-color: var(--strong); }
.mark-indication { background: linear-gradient(90deg, var(--some) 50%, transparent 50%); border-color: var(--some); }
.mark-context { border-color: var(--quiet); }
.mark-nothing { height: 0; border: 0; border-top: 1.5px solid var(--quiet); border-radius: 0; }
.mark-alike { width: auto; height: auto; border: 0; font-weight: 700; line-height: 1; color: var(--ink); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.matrix td { position: relative; }
.matrix-legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; list-style: none; font-size: 0.8125rem; margin-top: 0.9rem; }
.matrix-legend .mark-nothing { vertical-align: middle; }
.matrix-legend .mark:not(.mark-nothing) { vertical-align: -0.05em; } .matrix-legend .mark { margin-right: 0.2em; }
@media print {
  .matrix-scroll { overflow: visible; }
  .matrix { font-size: 6.5pt; }
  .matrix th, .matrix td { padding: 0.6mm 0.2mm; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .matrix td { min-width: 4mm; }
  .matrix .matrix-corner, .matrix tbody th { position: static; min-width: 34mm; max-width: 40mm; padding-right: 2mm; }
  .matrix-marks { flex-direction: column; gap: 0.5mm; }
  .matrix-count { font-size: 5pt; }
  .matrix-access { font-size: 5.5pt; writing-mode: vertical-rl; transform: rotate(180deg); max-width: none; }
  .matrix-head { height: 22mm; }
  .matrix tr { break-inside: avoid; }
}
`;
