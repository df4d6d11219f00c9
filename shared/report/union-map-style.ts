/** The map of the Union; light and dark follow from the colours of the page. */
export const unionMapStyle = `
.union-map { display: block; width: 100%; max-width: 34rem; height: auto; }
.union-around { fill: var(--tile); opacity: 0.45; }
.union-state path, .union-state circle, .union-state rect { fill: var(--tile); stroke: var(--paper); stroke-width: 1.2; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.union-unnamed path, .union-unnamed rect, .union-unnamed circle { fill: color-mix(in srgb, var(--tile) 87%, var(--quiet)); }
.union-state circle { stroke-width: 1.6; }
.union-strong path, .union-strong circle, .union-strong rect { fill: var(--strong); }
.union-some path, .union-some circle, .union-some rect { fill: url(#union-some); stroke: var(--some); }
.union-inconclusive path, .union-inconclusive circle, .union-inconclusive rect { fill: url(#union-inconclusive); stroke: var(--open); }
.union-none path, .union-none circle, .union-none rect { fill: url(#union-none); stroke: var(--none); }
.union-unnamed.union-eea :is(path, circle, rect) { stroke: var(--quiet); } .union-eea :is(path, circle, rect) { stroke-dasharray: 4 2; }
#union-some .union-ground { fill: var(--some-wash); } #union-some path { stroke: var(--some); stroke-width: 1.3; }
#union-inconclusive .union-ground { fill: var(--open-wash); } #union-inconclusive path { stroke: var(--open); stroke-width: 0.7; }
#union-none .union-ground { fill: var(--none-wash); } #union-none path { stroke: var(--none); stroke-width: 2; }
.union-chosen path, .union-chosen circle, .union-chosen rect { stroke: var(--ink); stroke-width: 2.6; }
.union-code { font: 600 15px var(--sans); fill: var(--ink); text-anchor: middle; paint-order: stroke; stroke: var(--paper); stroke-width: 3.5px; stroke-linejoin: round; }
.union-code-strong { fill: var(--on-strong); stroke: var(--strong); }
.union-enlarged { font: 12px var(--sans); fill: var(--quiet); }
.union-legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; list-style: none; font-size: 0.8125rem; margin-top: 0.7rem; }
.union-legend li { display: flex; gap: 0.4rem; align-items: center; }
.union-legend svg { width: 1.5rem; height: 1rem; flex: none; }
@media print { .union-map path, .union-map rect, .union-map circle, .union-legend svg * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
