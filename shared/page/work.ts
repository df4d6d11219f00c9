import { turn } from './turn.ts';

/** Work that may be interrupted wherever it yields. */
export type Work<Value> = Generator<void, Value, void>;

/** A task of 50 ms is what a visitor begins to notice. */
const sliceMs = 30;

/** Does the work in one go. */
export function atOnce<Value>(work: Work<Value>): Value {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Does the work in slices; between them the page answers whoever waits for it. */
export async function inSlices<Value>(work: Work<Value>): Promise<Value> {
  let end = performance.now() + sliceMs;
  let step = work.next();
  while (!step.done) {
    if (performance.now() >= end) {
      await turn();
      end = performance.now() + sliceMs;
    }
    step = work.next();
  }
  return step.value;
}
