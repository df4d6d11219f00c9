import type { Persona } from '../../shared/observation/persona.ts';
import { type Exit, exitsOf } from './exits.ts';

/** A persona with the way out by which it visits; no exit: direct, from wherever we are. */
export type Traveller = {
  persona: Persona;
  exit?: Exit;
  /** Other exits of the same country, in the order in which they take over. */
  alternates?: readonly Exit[];
};

/** Who can visit, who cannot and why, and what has to be said of it in every report. */
export type Situated = {
  travellers: Traveller[];
  stranded: { persona: Persona; because: string }[];
  remarks: string[];
};

/**
 * Gives each persona an exit of its own country: the first, or number `nth` from 0 (counted round).
 * Without any exits the first persona goes direct, alone: where it stands is not known, and there
 * is nothing to compare.
 */
export function situate(personas: readonly Persona[], exits: readonly Exit[], nth = 0): Situated {
  const [first, ...others] = personas;
  if (exits.length === 0) {
    if (!first) return { travellers: [], stranded: [], remarks: [] };
    const because = 'no exits are configured: only the first persona visits, and directly';
    return {
      travellers: [{ persona: first }],
      stranded: others.map((persona) => ({ persona, because })),
      remarks: [
        'No exits were configured: all visits went directly from this machine. The place of the visitor is not verified, and nothing was compared.',
      ],
    };
  }
  const travellers: Traveller[] = [];
  const stranded: Situated['stranded'] = [];
  for (const persona of personas) {
    const own = exitsOf(persona.country, exits);
    const start = own.length > 0 ? nth % own.length : 0;
    const [exit, ...alternates] = [...own.slice(start), ...own.slice(0, start)];
    if (exit) travellers.push({ persona, exit, alternates });
    else stranded.push({ persona, because: `no exit in ${persona.country} is configured` });
  }
  const remarks = stranded.length > 0 ? [strandedRemark(stranded)] : [];
  if (travellers.length === 1) remarks.push('Only one persona visited: nothing was compared.');
  return { travellers, stranded, remarks };
}

/** The same persona by the next exit of its country; undefined where there is only one. */
export function byNextExit({ persona, exit, alternates = [] }: Traveller): Traveller | undefined {
  const [next, ...others] = alternates;
  if (!next) return undefined;
  return { persona, exit: next, alternates: exit ? [...others, exit] : others };
}

function strandedRemark(stranded: Situated['stranded']): string {
  const countries = [...new Set(stranded.map(({ persona }) => persona.country))].join(', ');
  return `No exit is configured for ${countries}: these personas did not visit.`;
}
