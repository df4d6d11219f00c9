import type { PartName } from '../observation/parts.ts';

/** Thrown when a fact or signal needs a part that the visit could not read. */
export class PartMissing extends Error {
  readonly part: PartName;

  constructor(part: PartName, because: string) {
    super(`${part}: ${because}`);
    this.name = 'PartMissing';
    this.part = part;
  }
}
