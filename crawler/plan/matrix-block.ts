import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Stop } from '../../shared/case/case.ts';
import { sha256 } from '../evidence/sha256.ts';
import type { Planned } from './itinerary.ts';
import type { Matrix } from './matrix.ts';

/**
 * One block of a stop: every arm once, in an order that the run, the seed, the stop and the block decide
 * alone, so that a resumed crawl makes it again. The exits of a country take turns by block.
 */
export function matrixBlock({ arms, seed, run }: Matrix, stop: Stop, block: number): Planned[] {
  const planned = arms.map(({ persona, speaks, repeat, exits }): Planned => {
    const turn = (block - 1) % exits.length;
    const [exit, ...alternates] = [...exits.slice(turn), ...exits.slice(0, turn)];
    const arm = { block, place: persona.country, speaks, repeat };
    return { stop, traveller: { persona, exit, alternates }, arm };
  });
  const drawn = `${run === undefined ? '' : `${run} `}${seed} ${block} ${stop.url}`;
  return shuffled(planned, Number.parseInt(sha256(drawn).slice(0, 8), 16));
}

/** Fisher and Yates: every order is equally likely. */
function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  const random = xoroshiro128plus(seed);
  const left = [...values];
  return values.flatMap(() => left.splice(uniformInt(random, 0, left.length - 1), 1));
}
