import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../shared/facts/facts-of.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { observationOf } from '../../shared/observation/sample.ts';
import { provisions } from '../../shared/reference/provisions.ts';
import { catalogue } from '../../shared/signals/catalogue.ts';
import { detect } from '../../shared/signals/detect.ts';
import type { Example, Examples } from '../../shared/signals/examples.ts';
import { type Finding, means, type Signal, strengths } from '../../shared/signals/signal.ts';

const room = new URL('../../shared/signals/', import.meta.url);
const folders = readdirSync(room, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const specifications = await Promise.all(
  folders.map(async (folder): Promise<[string, Examples]> => {
    const module = await import(new URL(`${folder}/examples.ts`, room).href);
    return [folder, module.default];
  }),
);
const detectLanguage = await loadLanguageDetector();

function findingsOf(signal: Signal, example: Example): Finding[] {
  const { status = 200, headers, found } = example;
  const observation = observationOf(example.given, example.url, {
    status,
    outcome: status < 400 ? 'arrived' : 'turned-away',
    ...(headers && { headers }),
    ...(found && { found }),
  });
  const facts = factsOf(observation, { home: example.home, domains: [], detectLanguage });
  const outcome = detect(signal, observation, facts);
  if (outcome.is === 'not-assessed') throw new Error(outcome.because);
  return outcome.is === 'found' ? outcome.findings : [];
}

it('every folder of a signal is in the catalogue, and the reverse', () => {
  expect(catalogue.map(({ id }) => id).sort()).toEqual([...folders].sort());
});

describe.each(specifications)('%s', (folder, { signal, examples }) => {
  it('bears the name of its folder and rests on provisions', () => {
    expect(signal.id).toBe(folder);
    expect(catalogue).toContain(signal);
    expect(signal.basis.every((provision) => provision in provisions)).toBe(true);
    expect(signal.means in means).toBe(true);
    expect(new Set(signal.reads).size).toBe(signal.reads.length);
  });

  it('has examples that it finds and look-alikes that it leaves', () => {
    const found = examples.filter(({ finds }) => finds === 'none-named' || finds.length > 0);
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(examples.length - found.length).toBeGreaterThanOrEqual(2);
    expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
  });

  it.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    const findings = findingsOf(signal, example);
    const states = [...new Set(findings.flatMap(({ memberStates }) => memberStates))].sort();
    if (example.finds === 'none-named') {
      expect(findings.length).toBeGreaterThan(0);
      expect(states).toEqual([]);
    } else {
      expect({ states, found: findings.length > 0 }).toEqual({
        states: example.finds,
        found: example.finds.length > 0,
      });
    }
    for (const finding of findings) {
      expect(finding.quote).not.toBe('');
      expect(finding.where).not.toBe('');
    }
    if (example.strength !== undefined) {
      const reached = findings.map(({ strength }) =>
        strengths.indexOf(strength ?? signal.strength),
      );
      expect(strengths[Math.max(...reached)]).toBe(example.strength);
    }
  });
});
