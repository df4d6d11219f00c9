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
const fits = { title: 16, under: 24 };
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
          class="ways-graph"
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

function Edge({ edge: { from, to, by, followed } }: { edge: GraphEdge }) {
  const [startX, endX] = [from.x + box.width, to.x - 1];
  const bend = Math.min(60, (endX - startX) / 2);
  const path = `M${startX},${from.y} C${startX + bend},${from.y} ${endX - bend},${to.y} ${endX},${to.y}`;
  return (
    <g class={followed ? 'ways-edge' : 'ways-edge ways-unfollowed'}>
      <path d={path} marker-end="url(#ways-tip)" />
      {followed && by !== '' && (
        <text x={endX - 29} y={to.y - 6}>
          {how[by] ?? ''}
        </text>
      )}
    </g>
  );
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
