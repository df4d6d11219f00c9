import type { AffiliateDossier } from '../dossier/affiliate-dossier.ts';
import type { Journey } from '../dossier/journeys.ts';
import { shownCharacters } from './shown-characters.ts';

/** `room`: where a way passes through a column in which it has no box. */
type Kind = 'source' | 'hop' | 'landing' | 'firm' | 'room';
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
  /** Room that it passes through on its way. */
  via: GraphNode[];
  by: string;
  followed: boolean;
  /** Whether it leads to the box right below. */
  next: boolean;
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
export const box = { width: 184, height: 46 };
const gap = { x: 48, y: 22 };
const top = 34;
const mostWays = 14;

/** The columns, from left to right; one in which nothing stands is left out. */
const order: readonly Kind[] = ['source', 'hop', 'landing', 'firm'];
const names: Record<Kind, string> = {
  source: 'Where the address was found',
  hop: 'On the way',
  landing: 'Landing page',
  firm: 'Firm',
  room: '',
};
const mostHops = 3;

const room: Step = { key: '', kind: 'room', title: '', under: '', by: '' };

type Step = { key: string; kind: Kind; title: string; under: string; by: string };
type Way = { steps: Step[]; followed: boolean };
type Cell = { step: Step; rows: number[] };
type Link = { from: string; to: string; via: string[]; by: string; followed: boolean };

/**
 * Lays out who sends visitors where: promoters on the left, the addresses in between, the page of the
 * firm and the firm on the right. The addresses of a long way stand below one another, so that the drawing
 * is never wider than a page. What several ways have in common is one box. Pure.
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
  const kinds = new Set(drawn.flatMap(({ steps }) => steps.map(({ kind }) => kind)));
  const shown = order.filter((kind) => kinds.has(kind));
  const columns = shown.map(() => new Map<string, Cell>());
  const links = new Map<string, Link>();
  function put(column: number, key: string, step: Step, row: number): void {
    const cell = columns[column]?.get(key) ?? { step, rows: [] };
    cell.rows.push(row);
    if (step.kind === 'firm') cell.step = { ...step, under: bothOf(cell.step.under, step.under) };
    columns[column]?.set(key, cell);
  }
  for (const [row, { steps, followed: was }] of drawn.entries()) {
    let hop = 0;
    let before: { key: string; column: number } | undefined;
    for (const step of steps) {
      if (step.kind === 'hop') hop += 1;
      const column = shown.indexOf(step.kind);
      const key = `${step.kind} ${step.kind === 'hop' ? hop : ''} ${step.key}`;
      put(column, key, step, step.kind === 'hop' ? row + hop / 10 : row);
      if (before) {
        const link = `${before.key} > ${key}`;
        const via = links.get(link)?.via ?? [];
        for (let at = before.column + 1; at < column && !links.has(link); at += 1) {
          via.push(`room ${at} ${row}`);
          put(at, `room ${at} ${row}`, room, row);
        }
        links.set(link, { from: before.key, to: key, via, by: step.by, followed: was });
      }
      before = { key, column };
    }
  }
  const tallest = Math.max(1, ...columns.map(({ size }) => size));
  const height = top + tallest * (box.height + gap.y) + 8;
  const nodes = columns.flatMap((cells, column) => placed(column, cells, height));
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const edges = [...links].flatMap(([key, { from, to, via, by, followed: was }]): GraphEdge[] => {
    const [start, end] = [byKey.get(from), byKey.get(to)];
    if (!start || !end) return [];
    const next = nodes[nodes.indexOf(start) + 1] === end && start.column === end.column;
    const through = via.flatMap((each) => byKey.get(each) ?? []);
    return [{ key, from: start, to: end, via: through, by, followed: was, next }];
  });
  return {
    width: shown.length * box.width + (shown.length - 1) * gap.x + 4,
    height,
    columns: shown.map((kind, at) => ({ x: leftOf(at), name: names[kind] })),
    nodes: nodes.filter(({ kind }) => kind !== 'room'),
    edges,
    left: ways.length - drawn.length,
  };
}

function placed(column: number, cells: ReadonlyMap<string, Cell>, height: number): GraphNode[] {
  const middle = (rows: readonly number[]) => rows.reduce((sum, row) => sum + row, 0) / rows.length;
  // Addresses on the way stand where their first way has them, one below the other.
  const rank = ({ step, rows }: Cell) => (step.kind === 'hop' ? Math.min(...rows) : middle(rows));
  const sorted = [...cells].sort(([, one], [, other]) => rank(one) - rank(other));
  const pitch = (height - top) / sorted.length;
  return sorted.map(([key, { step }], at) => ({
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
