import type { Observation } from '../observation/observation.ts';
import type { PartName, Parts } from '../observation/parts.ts';
import { PartMissing } from './part-missing.ts';

/** A part of the observation; throws `PartMissing` with its problem where it was not read. */
export function partOf<Name extends PartName>(observation: Observation, name: Name): Parts[Name] {
  const parts: { [Each in PartName]?: Parts[Each] } = observation.parts;
  const part = parts[name];
  if (part === undefined) throw new PartMissing(name, observation.problems[name] ?? 'not read');
  return part;
}
