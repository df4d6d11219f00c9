import type { Observation } from '../../../shared/observation/observation.ts';

const longestText = 2_000;

/** The list of pages that a replay begins with, one a visit; `times` are those of the records. */
export function pagesList(
  observations: readonly Observation[],
  times: ReadonlyMap<string, string>,
): string {
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'Pages visited', hasText: true };
  const pages = observations
    .filter(({ arrival }) => arrival.outcome !== 'unreachable')
    .map(({ visit, arrival, parts }) => ({
      id: visit.id,
      url: arrival.final,
      ts: times.get(visit.id) ?? visit.startedAt,
      title: parts.document?.title ?? '',
      text: (parts.text?.blocks ?? [])
        .map(({ text }) => text)
        .join('\n')
        .slice(0, longestText),
    }));
  return [head, ...pages].map((line) => `${JSON.stringify(line)}\n`).join('');
}
