import type { Persona } from '../../shared/observation/persona.ts';
import { Failure } from '../failure.ts';
import type { MatrixWish } from '../plan/matrix.ts';
import { choosePersonas } from './choose-personas.ts';

/** The options of `crawl` that concern the geo matrix, as the command line gives them. */
export type MatrixOptions = { matrix?: boolean; blocks?: number; seed?: number; controls?: string };

/** Three blocks are screening, five a finding; two can show nothing. */
const fewest = 3;
const usual = 5;

/** What the options ask of the geo matrix; undefined without `--matrix`. */
export function matrixWish(
  options: MatrixOptions,
  chosen: readonly Persona[],
  known: readonly Persona[],
): MatrixWish | undefined {
  const { blocks = usual, seed, controls } = options;
  if (!options.matrix) {
    const stray = (['blocks', 'seed', 'controls'] as const).find(
      (name) => options[name] !== undefined,
    );
    if (stray) throw new Failure(`--${stray} belongs to --matrix; add --matrix, or leave it out`);
    return undefined;
  }
  if (blocks < fewest) {
    throw new Failure(
      `--blocks ${blocks}: fewer than ${fewest} blocks tell nothing; give ${usual} (3 and 4 are screening)`,
    );
  }
  const outside = controls
    ? choosePersonas('--controls', controls, known)
    : chosen.filter(({ situatedIn }) => situatedIn === 'outside');
  const inside = outside.find(({ situatedIn }) => situatedIn !== 'outside');
  if (inside) {
    throw new Failure(
      `--controls: ${inside.id} is situated in the Union or the EEA; a control is situated outside, e.g. tr`,
    );
  }
  if (outside.length === 0) {
    throw new Failure('--matrix needs a control outside the Union; add one, e.g. --controls tr');
  }
  return { blocks, controls: outside, ...(seed === undefined ? {} : { seed }) };
}
