import type { Persona } from '../../shared/observation/persona.ts';
import { Failure } from '../failure.ts';
import { type Exit, exitsOf } from './exits.ts';
import { type MatrixArm, matrixArms, type Posted } from './matrix-arms.ts';

/** What the user wishes of the geo matrix. */
export type MatrixWish = {
  blocks: number;
  /** Missing: made at random, and recorded. */
  seed?: number;
  /** Personas outside the Union that the others are compared with. */
  controls: readonly Persona[];
};

/** The geo matrix of a case: the same arms on every stop, in `blocks` randomised blocks. */
export type Matrix = {
  blocks: number;
  seed: number;
  /** Each run of a case draws its own order; missing in the first. */
  run?: string;
  controls: readonly Persona[];
  arms: readonly MatrixArm[];
  /** Said in every report. */
  remarks: string[];
};

/** Below this a perfect difference can be chance too often: it is screening, not a finding. */
const defensible = 5;

/** Plans the geo matrix over the personas and controls that have an exit, but for its seed. */
export function planMatrix(
  { blocks, controls }: MatrixWish,
  personas: readonly Persona[],
  exits: readonly Exit[],
): Omit<Matrix, 'seed'> {
  const situated = personas.filter(({ situatedIn }) => situatedIn !== 'outside');
  const home = posted(situated, exits);
  const abroad = posted(controls, exits);
  refuseMissing(home, situated, 'a persona in the Union or the EEA');
  refuseMissing(abroad, controls, 'a control outside');
  const arms = matrixArms(home, abroad);
  refuseTwins(arms);
  const alone = home.filter(({ exits: ways }) => ways.length === 1);
  return {
    blocks,
    controls: abroad.map(({ persona }) => persona),
    arms,
    remarks: [
      ...(blocks < defensible
        ? [
            `Only ${blocks} blocks: this is screening. ${defensible} blocks are the least to rest on.`,
          ]
        : []),
      ...(alone.length > 0 ? [oneExitRemark(alone)] : []),
    ],
  };
}

function posted(personas: readonly Persona[], exits: readonly Exit[]): Posted[] {
  return personas.flatMap((persona) => {
    const [first, ...others] = exitsOf(persona.country, exits);
    return first ? [{ persona, exits: [first, ...others] as const }] : [];
  });
}

function refuseMissing(found: readonly Posted[], wanted: readonly Persona[], who: string): void {
  if (found.length > 0) return;
  const countries = [...new Set(wanted.map(({ country }) => country))].join(', ');
  const fix = countries
    ? `add an exit in ${countries} to exits.yaml`
    : 'choose one by --personas or --controls';
  throw new Failure(`--matrix compares places and has no exit of ${who}; ${fix}`);
}

/** Own personas may bear the name that an arm gives itself. */
function refuseTwins(arms: readonly MatrixArm[]): void {
  const names = arms.map(({ persona, repeat }) => `${persona.id}${repeat ? '-repeat' : ''}`);
  const twin = names.find((name, at) => names.indexOf(name) !== at);
  if (twin) throw new Failure(`--matrix needs the name "${twin}" itself; rename that persona`);
}

function oneExitRemark(alone: readonly Posted[]): string {
  const countries = [...new Set(alone.map(({ persona }) => persona.country))].join(', ');
  return `One exit only in ${countries}: there the noise floor rests on one exit, and nothing tells an address from its country.`;
}
