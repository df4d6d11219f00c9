import type { Case } from '../shared/case/case.ts';
import { tool } from '../shared/observation/tool.ts';
import type { CrawlSpec } from './crawl.ts';
import { Failure } from './failure.ts';
import type { Matrix } from './plan/matrix.ts';
import type { Situated } from './plan/situate.ts';

/** Pages a site and persona at most, where nothing else is wished. */
const usualPages = 12;

/** How many pages a site the crawl goes to; the geo matrix keeps to the stops unless told otherwise. */
export function pagesOf({ pages, matrix }: Pick<CrawlSpec, 'pages' | 'matrix'>): number {
  return pages ?? (matrix ? 0 : usualPages);
}

/** The case as this run leaves it; what earlier runs were asked for stays named in it. */
export function caseOf(
  spec: CrawlSpec,
  situated: Situated,
  matrix: Matrix | undefined,
  earlier: Case | undefined,
  path: string,
): Case {
  const { firm, stops } = spec.case;
  if (earlier && earlier.firm.name !== firm.name) {
    throw new Failure(`${path} holds the case of ${earlier.firm.name}; give another --out`);
  }
  const allowNetwork = [...(spec.allowNetwork ?? [])];
  const ignoreRobots = spec.ignoreRobots ?? false;
  const kept = (earlier?.stops ?? []).filter(({ url }) => stops.every((stop) => stop.url !== url));
  const personas = situated.travellers.map(({ persona }) => persona.id);
  const exits = (spec.exits?.exits ?? []).map(({ country }) => country);
  const planned = matrix ? plannedOf(matrix, earlier?.matrix) : earlier?.matrix;
  return {
    version: 1,
    tool,
    firm,
    stops: [...stops, ...kept],
    personas: [...new Set([...(earlier?.personas ?? []), ...personas])],
    exits: [...new Set(exits)],
    options: { pages: pagesOf(spec), ignoreRobots, allowNetwork },
    ...(planned ? { matrix: planned } : {}),
    createdAt: earlier?.createdAt ?? new Date().toISOString(),
    remarks: [
      ...situated.remarks,
      ...(matrix?.remarks ?? []),
      ...(ignoreRobots ? ['robots.txt was not asked (--ignore-robots).'] : []),
      ...(allowNetwork.length > 0
        ? [`Pages were allowed to reach private addresses: ${allowNetwork.join(', ')}.`]
        : []),
    ],
  };
}

function plannedOf(
  { blocks, seed, controls, arms }: Matrix,
  earlier: Case['matrix'],
): Case['matrix'] {
  const ids = controls.map(({ id }) => id);
  return {
    blocks: Math.max(blocks, earlier?.blocks ?? 0),
    seed,
    controls: [...new Set([...(earlier?.controls ?? []), ...ids])],
    arms: arms.length,
  };
}
