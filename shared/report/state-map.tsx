import type { Assessment } from '../assessment/assessment.ts';
import { isEeaOnly, memberStates } from '../reference/member-state.ts';
import { countryName } from './country-name.ts';
import { stateTiles } from './state-tiles.ts';
import { wording } from './wording.ts';

const step = 44;
const side = 40;

/** The member states as a map of tiles, coloured by what was found; the table says it in words. */
export function StateMap({ states }: { states: Assessment['memberStates'] }) {
  return (
    <svg
      class="state-map"
      viewBox={`0 0 ${7 * step + side} ${6 * step + side}`}
      role="img"
      aria-label="Map of the member states; the table beside it says the same in words"
    >
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse">
          <path class="hatch" d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2" />
        </pattern>
      </defs>
      {memberStates.map((code) => {
        const [column, row] = stateTiles[code];
        const found = states[code]?.verdict;
        const says = found ? wording.stateVerdict[found] : 'nothing names it';
        return (
          <g
            key={code}
            class={`tile tile-${found ?? 'unnamed'}${isEeaOnly(code) ? ' tile-eea' : ''}`}
            transform={`translate(${column * step} ${row * step})`}
          >
            <title>{`${countryName(code)}: ${says}`}</title>
            <rect x="0.5" y="0.5" width={side - 1} height={side - 1} rx="3" />
            <text x={side / 2} y={side / 2 + 5}>
              {code}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
