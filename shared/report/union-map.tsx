import type { Assessment, Verdict } from '../assessment/assessment.ts';
import { isEeaOnly, type MemberState, memberStates } from '../reference/member-state.ts';
import { andList } from './and-list.ts';
import { countryName } from './country-name.ts';
import { smallStates, unionShapes } from './union-shapes.ts';
import { wording } from './wording.ts';

type States = Assessment['memberStates'];

/** What is said on the map and of it; English in a report. */
export type MapWords = {
  title: string;
  enlarged: string;
  state(code: MemberState, verdict: Verdict | undefined): string;
  /** What the colours say, for those who hear the map. */
  inWords(states: States): string;
};

/** No room for a name where they are: the tiles name them. */
const tooSmall: readonly MemberState[] = ['LI', 'LU'];
const tile = { width: 46, height: 30 };

/**
 * The Union and the EEA as a schematic map, each state filled by what was found: a colour and a
 * pattern, so that either tells. Pure, and legible from 320 pixels up; a table says it in words.
 */
export function UnionMap({
  states,
  words = english,
  chosen,
}: {
  states: States;
  words?: MapWords;
  /** The one state that is shown, where one was picked; each carries its code as `data-state`. */
  chosen?: string;
}) {
  const classOf = classWith(chosen);
  return (
    <svg
      class="union-map"
      viewBox={`0 0 ${unionShapes.width} ${unionShapes.height}`}
      role="img"
      aria-labelledby="union-map-title union-map-words"
    >
      <title id="union-map-title">{words.title}</title>
      <desc id="union-map-words">{words.inWords(states)}</desc>
      <defs>
        <Pattern id="union-some" d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4" />
        <Pattern id="union-inconclusive" d="M0,0 l8,8 M8,0 l-8,8" />
        <Pattern id="union-none" d="M3,4 h2" />
      </defs>
      <path class="union-around" d={unionShapes.context} />
      {memberStates.map((code) => (
        <Outline
          key={code}
          code={code}
          group={classOf(code, states[code]?.verdict)}
          title={words.state(code, states[code]?.verdict)}
        />
      ))}
      {memberStates.map((code) => {
        const { at } = unionShapes.of(code);
        const verdict = code in smallStates ? undefined : states[code]?.verdict;
        return tooSmall.includes(code) ? null : (
          <Code key={code} code={code} verdict={verdict} x={at[0]} y={at[1] + 5} />
        );
      })}
      <text class="union-enlarged" x="10" y="120">
        {words.enlarged}
      </text>
      {memberStates.map((code) => {
        const [x, y] = smallStates[code] ?? [];
        if (x === undefined || y === undefined) return null;
        const verdict = states[code]?.verdict;
        return (
          <g key={code} class={classOf(code, verdict)} data-state={code}>
            <rect x={x} y={y} {...tile} rx="3" />
            <Code code={code} verdict={verdict} x={x + tile.width / 2} y={y + 20} />
          </g>
        );
      })}
    </svg>
  );
}

function Pattern({ id, d }: { id: string; d: string }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class="union-ground" width="8" height="8" />
      <path d={d} />
    </pattern>
  );
}

/** A state's land; the smallest have a round marker over it. */
function Outline({ code, group, title }: { code: MemberState; group: string; title: string }) {
  const { path, at } = unionShapes.of(code);
  const [x, y] = path === '' ? [at[0], at[1] - 12] : at;
  return (
    <g class={group} data-state={code}>
      <title>{title}</title>
      {path !== '' && <path d={path} />}
      {(path === '' || tooSmall.includes(code)) && <circle cx={x} cy={y} r="4.5" />}
    </g>
  );
}

type Place = { code: MemberState; verdict?: Verdict | undefined; x: number; y: number };

/** The code of a state; without a verdict where it stands in the sea beside it. */
function Code({ code, verdict, x, y }: Place) {
  return (
    <text class={`union-code${verdict ? ` union-code-${verdict}` : ''}`} x={x} y={y}>
      {code}
    </text>
  );
}

function classWith(chosen: string | undefined) {
  return (code: MemberState, verdict: Verdict | undefined): string =>
    [
      `union-state union-${verdict ?? 'unnamed'}`,
      ...(isEeaOnly(code) ? ['union-eea'] : []),
      ...(code === chosen ? ['union-chosen'] : []),
    ].join(' ');
}

const english: MapWords = {
  title: 'Schematic map of the member states by what was found',
  enlarged: 'enlarged',
  state: (code, verdict) =>
    `${countryName(code)}: ${verdict ? wording.stateVerdict[verdict] : 'nothing names it'}`,
  inWords,
};

function inWords(states: States): string {
  const verdicts: Verdict[] = ['strong', 'some', 'inconclusive', 'none'];
  const said = verdicts.flatMap((verdict) => {
    const names = memberStates.filter((code) => states[code]?.verdict === verdict).map(countryName);
    return names.length === 0 ? [] : [`${wording.verdict[verdict]}: ${andList(names)}.`];
  });
  return said.length === 0
    ? 'No finding names a member state.'
    : `${said.join(' ')} No finding names the others.`;
}
