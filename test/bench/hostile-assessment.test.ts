import { expect, it } from 'vitest';
import { assess } from '../../shared/assessment/assess.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { observationOf } from '../../shared/observation/sample.ts';
import { inManyParts, type Shape } from '../support/hostile-shapes.ts';

const detectLanguage = await loadLanguageDetector();
const most = 100_000;
/** Linear work doubles with the page; what takes more than three times as long is more than that. */
const mostPerDoubling = 3;

/** Seconds of processor time that a page of a size takes, from its parts to its verdict. */
function secondsFor([, partsOf]: Shape, size: number, seed: number): number {
  const observation = observationOf(partsOf(size, seed));
  const before = process.cpuUsage();
  const { verdict } = assess({ observations: [observation], firm: {}, input: '-', detectLanguage });
  const { user, system } = process.cpuUsage(before);
  expect(verdict).toBeTypeOf('string');
  return (user + system) / 1e6;
}

it.each(inManyParts)(`${most} %s, assessed as a whole`, (...shape) => {
  const half = secondsFor(shape, most / 2, 101);
  const whole = secondsFor(shape, most, 102);
  expect(whole).toBeLessThan(Math.max(half, 0.1) * mostPerDoubling);
}, 120_000);
