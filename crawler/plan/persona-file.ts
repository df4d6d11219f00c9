import * as z from 'zod';
import type { Persona } from '../../shared/observation/persona.ts';
import { CountryCode } from './country-code.ts';
import { numberFormat } from './number-format.ts';
import { personaFault } from './persona-fault.ts';
import { situatedIn } from './situated-in.ts';
import { readStrictYaml } from './strict-yaml.ts';

const PersonaFile = z.strictObject({
  personas: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, {
        error: 'not a short name; write small letters, digits and hyphens, e.g. at-tirol',
      }),
      country: CountryCode,
      situatedIn: z
        .enum(['union', 'eea', 'outside'], { error: 'write union, eea or outside' })
        .optional(),
      languages: z.array(z.string()),
      timeZone: z.string(),
      place: z.strictObject({
        name: z.string().min(1, 'empty; write the name of the place'),
        latitude: z.number().min(-90, 'not a latitude').max(90, 'not a latitude'),
        longitude: z.number().min(-180, 'not a longitude').max(180, 'not a longitude'),
      }),
      /** How 1234567.89 is written; it follows from the first language and is checked. */
      numbers: z.string().optional(),
    }),
  ),
});

/** Parses a file of own personas. One that contradicts itself is refused, with file, line, field and fix. */
export function parsePersonas(file: string, text: string): Persona[] {
  const { value, refuse } = readStrictYaml(file, text, PersonaFile);
  if (value.personas.length === 0) refuse(['personas'], 'empty; describe one persona at least');
  return value.personas.map(({ numbers, ...row }, index): Persona => {
    const persona = { ...row, situatedIn: row.situatedIn ?? situatedIn(row.country) };
    const at = (...field: (string | number)[]) => ['personas', index, ...field];
    const fault = personaFault(persona);
    if (fault) refuse(at(...fault.field), fault.fix);
    const [first = 'en'] = persona.languages;
    const written = numberFormat(first);
    if (numbers !== undefined && plain(numbers) !== plain(written)) {
      refuse(at('numbers'), `${first} writes ${written}; correct it or leave it out`);
    }
    const twin = value.personas.findIndex(({ id }) => id === row.id);
    if (twin < index) refuse(at('id'), `"${row.id}" is taken by personas[${twin}]`);
    return persona;
  });
}

/** The built-in personas with the user's own before them; an own one replaces its namesake. */
export function withOwnPersonas(own: readonly Persona[], builtIn: readonly Persona[]): Persona[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...builtIn.filter(({ id }) => !ids.has(id))];
}

/** Spaces that group digits come in several widths. */
function plain(numbers: string): string {
  return numbers.replace(/\s/g, ' ');
}
