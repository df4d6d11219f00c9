import { wording } from './wording.ts';

/** What the fillings of the map of the Union mean; it stands beside that map, whose patterns it uses. */
export function UnionLegend() {
  return (
    <ul class="union-legend quiet">
      {(['strong', 'some', 'inconclusive', 'none'] as const).map((verdict) => (
        <li key={verdict}>
          <Swatch of={verdict} /> {wording.stateVerdict[verdict]}
        </li>
      ))}
      <li>
        <Swatch of="unnamed" /> nothing names it
      </li>
      <li>
        <Swatch of="unnamed union-eea" /> EEA only
      </li>
      <li>Outlines are drawn by hand and schematic.</li>
    </ul>
  );
}

/** One filling of the map, as it stands in a legend. */
export function Swatch({ of }: { of: string }) {
  return (
    <svg viewBox="0 0 24 16" aria-hidden="true">
      <g class={`union-state union-${of}`}>
        <rect x="1" y="1" width="22" height="14" rx="2" />
      </g>
    </svg>
  );
}
