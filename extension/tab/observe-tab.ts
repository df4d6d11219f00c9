import type { Observation } from '../../shared/observation/observation.ts';
import { tool } from '../../shared/observation/tool.ts';
import type { TabReading } from './tab-reading.ts';

/**
 * The observation of a tab that was read. The analyst is no persona, and the country from which
 * the browser went out is not known to it.
 */
export function observeTab(read: Omit<Extract<TabReading, { is: 'read' }>, 'whole'>): Observation {
  const { url, reading, startedAt, finishedAt } = read;
  return {
    version: 1,
    visit: {
      id: `extension-${startedAt.replace(/[-:.]/g, '')}`,
      stop: url,
      role: 'own',
      exit: { kind: 'direct', verified: false },
      instrument: 'extension',
      tool,
      startedAt,
      finishedAt,
    },
    arrival: { requested: url, final: url, outcome: 'arrived' },
    parts: reading.parts,
    problems: reading.problems,
    captures: [],
  };
}
