import type { AffiliateDossier } from '../dossier/affiliate-dossier.ts';
import type { Journey } from '../dossier/journeys.ts';
import { shownCharacters } from './shown-characters.ts';

type Kind = 'source' | 'hop' | 'landing' | 'firm';
export type GraphNode = {
  key: string;
  kind: Kind;
  column: number;
  /** Middle of its left side. */
  x: number;
  y: number;
  title: string;
  under: string;
};
export type GraphEdge = {
  key: string;
  from: GraphNode;
  to: GraphNode;
  by: string;
  followed: boolean;
};
export type Graph = {
  width: number;
  height: number;
  columns: { x: number; name: string }[];
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** Ways that are in the table alone. */
  left: number;
};

/** Sizes in the units of the drawing. */
export const box = { width: 172, height: 46 };
const gap = { x: 50, y: 18 };
const top = 34;
const mostWays = 14;
const mostHops = 3;

type Step = { key: string; kind: Kind; title: string; under: string; by: string };
type Way = { steps: Step[]; followed: boolean };

/**
 * Lays out who sends visitors where: promoters on the left, the addresses in between, the page of the
 * firm and the firm on the right. What several ways have in common is one box. Pure.
 */
export function affiliateGraph({
  journeys,
  referrals,
}: Pick<AffiliateDossier, 'journeys' | 'referrals'>): Graph {
  const followed = journeys.map(wayOf);
  const known = new Set(
    journeys.map(({ found, hops, landing }) => `${found?.at} ${hops[0]?.url ?? landing}`),
  );
  const firmsOf = new Set(journeys.map(({ found, firm }) => `${found?.site} ${firm}`));
  const unfollowed = new Map<string, Way>();
  for (const { site, page, href, firm, code } of referrals) {
    if (known.has(`${page} ${href}`) || firmsOf.has(`${site} ${firm}`)) continue;
    unfollowed.set(`${site} ${firm}`, {
      followed: false,
      steps: [
        { key: site, kind: 'source', title: site, under: 'promoter', by: '' },
        { key: firm, kind: 'firm', title: firm, under: `code ${code}`, by: 'link' },
      ],
    });
  }
  const ways = [...followed, ...unfollowed.values()];
  const drawn = ways.slice(0, mostWays);
  const longest = Math.max(
    0,
    ...drawn.map(({ steps }) => steps.filter(({ kind }) => kind === 'hop').length),
  );
  const columnOf = (kind: Kind, hop: number) =>
    kind === 'source' ? 0 : kind === 'hop' ? hop : longest + (kind === 'landing' ? 1 : 2);
  const columns = new Map<number, Map<string, { step: Step; rows: number[] }>>();
  const links = new Map<string, { from: string; to: string; by: string; followed: boolean }>();
  for (const [row, way] of drawn.entries()) {
    let hop = 0;
    let before: string | undefined;
    for (const step of way.steps) {
      if (step.kind === 'hop') hop += 1;
      const column = columnOf(step.kind, hop);
      const key = `${column} ${step.key}`;
      const cells = columns.get(column) ?? new Map<string, { step: Step; rows: number[] }>();
      columns.set(column, cells);
      const cell = cells.get(key) ?? { step, rows: [] };
      cell.rows.push(row);
      cells.set(key, cell);
      if (step.kind === 'firm') cell.step = { ...step, under: bothOf(cell.step.under, step.under) };
      if (before !== undefined) {
        const { by } = step;
        links.set(`${before} > ${key}`, { from: before, to: key, by, followed: way.followed });
      }
      before = key;
    }
  }
  const tallest = Math.max(1, ...[...columns.values()].map(({ size }) => size));
  const height = top + tallest * (box.height + gap.y) + 8;
  const nodes = [...columns].flatMap(([column, cells]) => placed(column, cells, height));
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const edges = [...links].flatMap(([key, { from, to, ...link }]): GraphEdge[] => {
    const [start, end] = [byKey.get(from), byKey.get(to)];
    return start && end ? [{ key, from: start, to: end, ...link }] : [];
  });
  const names = [
    'Where the address was found',
    ...Array.from({ length: longest }, (_, at) => (at === 0 ? 'On the way' : '')),
    'Landing page',
    'Firm',
  ];
  return {
    width: names.length * box.width + (names.length - 1) * gap.x + 4,
    height,
    columns: names.map((name, at) => ({ x: leftOf(at), name })),
    nodes,
    edges,
    left: ways.length - drawn.length,
  };
}

function placed(
  column: number,
  cells: ReadonlyMap<string, { step: Step; rows: number[] }>,
  height: number,
): GraphNode[] {
  const middle = (rows: readonly number[]) => rows.reduce((sum, row) => sum + row, 0) / rows.length;
  const order = [...cells].sort(([, one], [, other]) => middle(one.rows) - middle(other.rows));
  const pitch = (height - top) / order.length;
  return order.map(([key, { step }], at) => ({
    key,
    kind: step.kind,
    column,
    x: leftOf(column),
    y: top + pitch * (at + 0.5),
    title: shownCharacters(step.title),
    under: shownCharacters(step.under),
  }));
}

function leftOf(column: number): number {
  return 2 + column * (box.width + gap.x);
}

function wayOf({ found, hops, landing, landingBy, site, firm, code, click }: Journey): Way {
  const source: Step = {
    key: found?.site ?? found?.by ?? 'unknown',
    kind: 'source',
    title: found?.site ?? (found?.by === 'ad' ? 'Advertisement' : 'Address in the case'),
    under: found?.by === 'ad' ? 'ad repository' : found?.site ? 'promoter' : click.kind,
    by: '',
  };
  const middle = shortened(hops.map((hop) => hopStep(hop.url, hop.by, hop.cookies.length)));
  const steps: Step[] = [
    source,
    ...middle,
    {
      key: bare(landing),
      kind: 'landing',
      title: site,
      under: pathOf(landing),
      by: landingBy === 'asked' ? 'link' : landingBy,
    },
    {
      key: firm ?? 'unknown firm',
      kind: 'firm',
      title: firm ?? 'Not identified',
      under: code === undefined ? '' : `code ${code}`,
      by: '',
    },
  ];
  return { followed: true, steps };
}

function hopStep(url: string, by: string, cookies: number): Step {
  const written = cookies === 0 ? '' : ` · ${cookies} ${cookies === 1 ? 'cookie' : 'cookies'}`;
  return {
    key: bare(url),
    kind: 'hop',
    title: hostOf(url),
    under: `${pathOf(url)}${written}`,
    by: by === 'asked' ? 'link' : by,
  };
}

/** What stands under a firm to which several ways lead. */
function bothOf(one: string, other: string): string {
  if (one === other || other === '') return one;
  return one === '' ? other : 'several codes';
}

/** A long way is told by its first and its last address. */
function shortened(steps: readonly Step[]): Step[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (steps.length <= mostHops || !first || !last) return [...steps];
  const between = steps.length - 2;
  const more: Step = {
    key: `more ${steps.map(({ key }) => key).join(' ')}`,
    kind: 'hop',
    title: `${between} more addresses`,
    under: 'see the table',
    by: steps[1]?.by ?? '',
  };
  return [first, more, last];
}

function bare(url: string): string {
  return url.split(/[?#]/u)[0] ?? url;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}
