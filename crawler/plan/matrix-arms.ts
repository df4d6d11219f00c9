import type { Persona } from '../../shared/observation/persona.ts';
import type { Exit } from './exits.ts';

/** One arm of the geo matrix: who visits, and the exits by which it does, in turn. */
export type MatrixArm = {
  persona: Persona;
  /** Persona id whose languages are spoken, or `neutral`. */
  speaks: string;
  /** The first arm again, by another exit where the state has one. */
  repeat: boolean;
  /** Never empty; block by block the next one is used. */
  exits: readonly [Exit, ...Exit[]];
};

/** A persona with all exits of its country. */
export type Posted = { persona: Persona; exits: readonly [Exit, ...Exit[]] };

const neutralEnglish = ['en-US', 'en'];

/**
 * The 2x2 of place and language for each persona, and its repeat: A (its exit, its languages),
 * B (its exit, English), C (a control's exit, its languages), D (a control's exit, English), and A
 * again. What speaks English from one country is one arm, shared by all who compare with it. Each
 * arm is a whole persona: country, clock and place are those of its exit.
 */
export function matrixArms(home: readonly Posted[], controls: readonly Posted[]): MatrixArm[] {
  const arms = home.flatMap(({ persona, exits }): MatrixArm[] => [
    { persona, speaks: persona.id, repeat: false, exits },
    { persona, speaks: persona.id, repeat: true, exits: nextFirst(exits) },
    ...controls.map((control) => ({
      persona: speakingLike(control.persona, persona),
      speaks: persona.id,
      repeat: false,
      exits: control.exits,
    })),
  ]);
  return [...arms, ...firstOfEachCountry([...home, ...controls]).map(neutral)];
}

function neutral({ persona, exits }: Posted): MatrixArm {
  const id = `${persona.country.toLowerCase()}-neutral`;
  return {
    persona: { ...persona, id, languages: neutralEnglish },
    speaks: 'neutral',
    repeat: false,
    exits,
  };
}

function speakingLike(control: Persona, persona: Persona): Persona {
  return { ...control, id: `${control.id}-as-${persona.id}`, languages: persona.languages };
}

function firstOfEachCountry(posted: readonly Posted[]): Posted[] {
  return posted.filter(
    ({ persona }, at) =>
      posted.findIndex((other) => other.persona.country === persona.country) === at,
  );
}

function nextFirst([first, ...others]: MatrixArm['exits']): MatrixArm['exits'] {
  const [next, ...rest] = others;
  return next ? [next, ...rest, first] : [first];
}
