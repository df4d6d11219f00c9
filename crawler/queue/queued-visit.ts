import * as z from 'zod/mini';
import { Stop } from '../../shared/case/case.ts';
import { Arm } from '../../shared/observation/arm.ts';
import type { Planned } from '../plan/itinerary.ts';
import type { Matrix } from '../plan/matrix.ts';
import { matrixBlock } from '../plan/matrix-block.ts';
import type { Traveller } from '../plan/situate.ts';

/** A visit as the queue holds it: the worker finds persona and exit by the names. */
export const QueuedVisit = z.object({
  stop: Stop,
  /** Persona id. */
  persona: z.string(),
  arm: z.optional(Arm),
  /** Its links decide which pages come next. */
  explores: z.optional(z.literal(true)),
});
export type QueuedVisit = z.infer<typeof QueuedVisit>;

/** How a planned visit is put into the queue. */
export function toQueued({ stop, traveller, arm, explores }: Planned): QueuedVisit {
  const persona = traveller.persona.id;
  return { stop, persona, ...(arm ? { arm } : {}), ...(explores ? { explores } : {}) };
}

/** The visit as it was planned; undefined where this worker has no exit for it. */
export function fromQueued(
  { stop, persona, arm, explores }: QueuedVisit,
  travellers: readonly Traveller[],
  matrix: Matrix | undefined,
): Planned | undefined {
  if (arm) {
    const block = matrix ? matrixBlock(matrix, stop, arm.block) : [];
    return block.find(
      (planned) => planned.traveller.persona.id === persona && planned.arm?.repeat === arm.repeat,
    );
  }
  const traveller = travellers.find((one) => one.persona.id === persona);
  return traveller && { stop, traveller, ...(explores ? { explores } : {}) };
}
