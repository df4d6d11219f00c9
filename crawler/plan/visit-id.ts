import type { Stop } from '../../shared/case/case.ts';
import { fileName } from '../../shared/case/file-name.ts';
import type { Arm } from '../../shared/observation/arm.ts';
import type { Persona } from '../../shared/observation/persona.ts';
import { sha256 } from '../evidence/sha256.ts';

/**
 * The name of a visit and of its folder: the same page, persona, arm and block always get the same
 * one, and each run of the case its own. `again` counts the earlier visits of that name that do not
 * count, from 0.
 */
export function visitId(stop: Stop, persona: Persona, arm?: Arm, again = 0, run?: string): string {
  const { hostname, pathname } = new URL(stop.url);
  const words = fileName(`${hostname}${pathname}`).slice(0, 60);
  const place = arm ? `${arm.repeat ? '-repeat' : ''}-b${arm.block}` : '';
  const last = again === 0 ? '' : `-again-${again}`;
  const first = run === undefined ? '' : `${run}-`;
  return `${first}${fileName(persona.id)}${place}-${words}-${sha256(stop.url).slice(0, 8)}${last}`;
}
