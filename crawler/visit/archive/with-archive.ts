import type { CapturedVisit } from '../../evidence/captured-visit.ts';
import { attempt } from '../deadlines.ts';
import type { OpenPage, Outing } from '../open-page.ts';
import { startArchive, type VisitArchive } from './start-archive.ts';

/**
 * Carries out a visit while its responses are archived. An archive that cannot be had is a problem
 * of the visit, and no reason not to go.
 */
export async function withArchive<Ended extends CapturedVisit>(
  open: OpenPage,
  outing: Outing,
  visit: { id: string; stop: string },
  go: () => Promise<Ended>,
): Promise<{ ended: Ended; discard: () => Promise<void> }> {
  const { visits, limits } = outing;
  if (visits === undefined) return { ended: await go(), discard: async () => {} };
  const begun = await attempt(limits.open, () => startArchive(open, { ...outing, visits }, visit));
  const went = await go();
  if (!begun.done) {
    const problems = { ...went.observation.problems, 'capture:warc': begun.because };
    return {
      ended: { ...went, observation: { ...went.observation, problems } },
      discard: async () => {},
    };
  }
  return { ended: await added(went, begun.value), discard: begun.value.discard };
}

async function added<Ended extends CapturedVisit>(
  went: Ended,
  archive: VisitArchive,
): Promise<Ended> {
  const { captures, files, moved, problems } = await archive.finish();
  const { observation } = went;
  return {
    ...went,
    observation: {
      ...observation,
      problems: { ...observation.problems, ...problems },
      captures: [...observation.captures, ...captures],
    },
    files: new Map([...went.files, ...files]),
    moved,
  };
}
