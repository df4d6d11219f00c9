import type { AffiliateDossier } from '../dossier/affiliate-dossier.ts';
import {
  affiliateGraph,
  box,
  type Graph,
  type GraphEdge,
  type GraphNode,
} from './affiliate-graph-layout.ts';
import { cut } from './cut.ts';

/** Characters that fit into a box. */
const fits = { title: 19, under: 24 };
const how: Record<string, string> = {
  http: 'HTTP',
  header: 'Refresh',
  meta: 'meta',
  script: 'script',
  link: 'link',
  form: 'form',
  other: '',
};

/** Promoter, hops, landing page and firm as a drawing; the table beside it says the same in words. */
export function AffiliateGraph({ dossier }: { dossier: AffiliateDossier }) {
  const graph = affiliateGraph(dossier);
  if (graph.nodes.length === 0) return null;
  return (
    <figure class="ways">
      <div class="ways-frame">
        <svg
          class={`ways-graph ways-of-${graph.columns.length}`}
          width={graph.width}
          height={graph.height}
          viewBox={`0 0 ${graph.width} ${graph.height}`}
          role="img"
          aria-labelledby="ways-title ways-words"
        >
          <title id="ways-title">Who sends visitors to whom</title>
          <desc id="ways-words">{inWords(graph)}</desc>
          <defs>
            <marker
              id="ways-tip"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path class="ways-tip" d="M0,0.5 L7.5,4 L0,7.5 z" />
            </marker>
          </defs>
          {graph.columns.map(({ x, name }) => (
            <text key={x} class="ways-column" x={x} y="14">
              {name}
            </text>
          ))}
          {graph.edges.map((edge) => (
            <Edge key={edge.key} edge={edge} />
          ))}
          {graph.nodes.map((node) => (
            <Node key={node.key} node={node} />
          ))}
        </svg>
      </div>
      <figcaption class="quiet">
        Drawn through: followed by a visit. Dashed: the link was seen and not followed.
        {graph.left > 0 && ` ${graph.left} more ways are in the table alone.`}
      </figcaption>
    </figure>
  );
}

function Node({ node }: { node: GraphNode }) {
  const { x, y, kind, title, under } = node;
  return (
    <g class={`ways-${kind}`}>
      <title>{cut(`${title} ${under}`, 300)}</title>
      <rect x={x} y={y - box.height / 2} width={box.width} height={box.height} rx="4" />
      <text class="ways-name" x={x + 10} y={y - 3}>
        {short(title, fits.title)}
      </text>
      <text class="ways-under" x={x + 10} y={y + 14}>
        {short(under, fits.under)}
      </text>
    </g>
  );
}

function Edge({ edge }: { edge: GraphEdge }) {
  const { by, followed } = edge;
  const { path, x, y, anchor } = edge.from.x === edge.to.x ? downwards(edge) : onwards(edge);
  return (
    <g class={followed ? 'ways-edge' : 'ways-edge ways-unfollowed'}>
      <path d={path} marker-end="url(#ways-tip)" />
      {followed && by !== '' && (
        <text x={x} y={y} text-anchor={anchor}>
          {how[by] ?? ''}
        </text>
      )}
    </g>
  );
}

type Line = { path: string; x: number; y: number; anchor: 'start' | 'middle' };

/** From the right side of a box to the left side of one in a later column. */
function onwards({ from, via, to }: GraphEdge): Line {
  let path = `M${from.x + box.width},${from.y}`;
  let [x, y] = [from.x + box.width, from.y];
  // On the side from which the line does not come.
  const beside = (via.at(-1) ?? from).y < to.y ? 14 : -6;
  for (const each of [...via, { x: to.x - 1, y: to.y }]) {
    const bend = (each.x - x) / 2;
    path += ` C${x + bend},${y} ${each.x - bend},${each.y} ${each.x},${each.y}`;
    [x, y] = [each.x, each.y];
    if (via.some((room) => room === each)) {
      x += box.width;
      path += ` H${x}`;
    }
  }
  return { path, x: to.x - 28, y: to.y + beside, anchor: 'middle' };
}

/** To another box of the same column: straight down to the next one, or around those in between. */
function downwards({ from, to, next }: GraphEdge): Line {
  const [start, end] = [from.y + box.height / 2, to.y - box.height / 2 - 1];
  const x = from.x + 24;
  if (next)
    return {
      path: `M${x},${start} L${x},${end}`,
      x: x + 8,
      y: (start + end) / 2 + 4,
      anchor: 'start',
    };
  const right = from.x + box.width;
  const out = right + 26;
  const path = `M${right},${from.y} C${out},${from.y} ${out},${to.y} ${right + 1},${to.y}`;
  return { path, x: right + 6, y: to.y - 6, anchor: 'start' };
}

/** In the middle: the beginning of a host tells most, its ending a little. */
function short(words: string, most: number): string {
  const characters = [...words];
  if (characters.length <= most) return words;
  const ending = 5;
  return `${characters.slice(0, most - ending - 1).join('')}…${characters.slice(-ending).join('')}`;
}

function inWords({ edges }: Graph): string {
  const ways = edges.map(
    ({ from, to, followed }) => `${from.title} ${followed ? 'leads to' : 'links to'} ${to.title}`,
  );
  return `${[...new Set(ways)].join('; ')}.`;
}
