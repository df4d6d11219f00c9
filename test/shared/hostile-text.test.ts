import { describe, expect, it } from 'vitest';
import { factsOf } from '../../shared/facts/facts-of.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { observationOf } from '../../shared/observation/sample.ts';
import { catalogue } from '../../shared/signals/catalogue.ts';
import { detect } from '../../shared/signals/detect.ts';
import { inManyParts, inOneBlock, type Shape } from '../support/hostile-shapes.ts';

const detectLanguage = await loadLanguageDetector();

/** What could not be assessed of a hostile page, which should be nothing. */
function faultsOn([, partsOf]: Shape, size: number): string[] {
  const observation = observationOf(partsOf(size, 7));
  const facts = factsOf(observation, { home: 'SC', domains: [], detectLanguage });
  return catalogue.flatMap((signal) => {
    const outcome = detect(signal, observation, facts);
    return outcome.is === 'not-assessed' ? [`${signal.id}: ${outcome.because}`] : [];
  });
}

// How the time grows with the size is measured apart: `npm run bench:hostile`.
describe('a hostile page throws nothing and is done', () => {
  it.each(inOneBlock)('%s in one block', (...shape) => {
    expect(faultsOn(shape, 12_000)).toEqual([]);
  });

  it.each(inManyParts)('many %s', (...shape) => {
    expect(faultsOn(shape, 1_000)).toEqual([]);
  });
});
