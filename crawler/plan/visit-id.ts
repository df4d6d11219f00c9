import type { Stop } from '../../shared/case/case.ts';
import type { Persona } from '../../shared/observation/persona.ts';
import { fileName } from '../evidence/file-name.ts';
import { sha256 } from '../evidence/sha256.ts';

/** The name of a visit and of its folder: the same page and persona always get the same one. */
export function visitId(stop: Stop, persona: Persona): string {
  const { hostname, pathname } = new URL(stop.url);
  const words = fileName(`${hostname}${pathname}`).slice(0, 60);
  return `${fileName(persona.id)}-${words}-${sha256(stop.url).slice(0, 8)}`;
}
