import { describe, expect, it } from 'vitest';
import type { Facts } from '../../shared/facts/facts.ts';
import { factsOf } from '../../shared/facts/facts-of.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import { block, observationOf } from '../../shared/observation/sample.ts';
import { catalogue } from '../../shared/signals/catalogue.ts';
import { detect } from '../../shared/signals/detect.ts';
import { inManyParts, inOneBlock, random, type Shape, texts } from '../support/hostile-shapes.ts';

/**
 * No page can drive the classifier into exponential or quadratic time. Each shape of hostile page
 * is assessed at doubling sizes; a fact or a signal whose time grows by more than `mostPerDoubling`
 * each time the page doubles is named. Linear work doubles, quadratic work takes four times as long.
 */
const mostPerDoubling = 3;
/** Below this many milliseconds a time is noise. */
const measurable = 25;
/** From this many on, growth over a single step is believed, so that exponential work ends early. */
const plain = 250;
const smallest = { characters: 6_000, items: 3_125 };
const doublings = 5;

const detectLanguage = await loadLanguageDetector();

const factNames = [
  'languages',
  'prices',
  'phones',
  'countriesNamed',
  'callsToAction',
  'servicesOffered',
  'regionSigns',
] as const satisfies readonly (keyof Facts)[];

/**
 * Milliseconds of processor time that each fact and each signal takes, since another process may
 * hold the machine, with what was thrown.
 */
function timesOf(observation: Observation): { times: Map<string, number>; faults: string[] } {
  const times = new Map<string, number>();
  const faults: string[] = [];
  const facts = factsOf(observation, { home: 'SC', domains: [], detectLanguage });
  const timed = (name: string, work: () => unknown) => {
    const before = process.cpuUsage();
    try {
      work();
    } catch (fault) {
      faults.push(`${name}: ${fault}`);
    }
    const { user, system } = process.cpuUsage(before);
    times.set(name, (user + system) / 1000);
  };
  for (const name of factNames) timed(`fact ${name}`, () => facts[name]);
  for (const signal of catalogue) {
    timed(signal.id, () => {
      const outcome = detect(signal, observation, facts);
      if (outcome.is === 'not-assessed') throw new Error(outcome.because);
    });
  }
  return { times, faults };
}

/** Texts that were seen before are kept, so every run has words of its own. */
let seed = 0;

/** Names what grows too fast, and what throws. */
function growthOf(partsOf: Shape[1], from: number): string[] {
  const history = new Map<string, number[]>();
  for (let step = 0; step <= doublings; step += 1) {
    seed += 1;
    const observation = observationOf(partsOf(from * 2 ** step, seed));
    const { times, faults } = timesOf(observation);
    if (faults.length > 0) return faults;
    for (const [name, time] of times) history.set(name, [...(history.get(name) ?? []), time]);
    const runaway = [...history].filter(([, took]) => {
      const [earlier = 0, before = 0, last = 0] = took.slice(-3);
      if (took.length < 3 || last < plain) return false;
      return last > before * (mostPerDoubling + 2) || last > earlier * mostPerDoubling ** 2;
    });
    if (runaway.length > 0) return runaway.map(described);
  }
  return [...history].filter(([, took]) => growth(took) > mostPerDoubling).map(described);
}

/** By how much the time grows each time that the page doubles, over the last three doublings. */
function growth(took: readonly number[]): number {
  const last = took.at(-1) ?? 0;
  // Texts that a smaller page had too are kept, so that its time may be next to nothing.
  const before = Math.max(took.at(-4) ?? last, measurable / 2 ** 3);
  return last < measurable ? 0 : (last / before) ** (1 / 3);
}

function described([name, took]: readonly [string, readonly number[]]): string {
  return `${name}: ${took.map((time) => time.toFixed(1)).join(', ')} ms`;
}

/** A busy machine slows now this, now that; what grows too fast by nature does so every time. */
function suspectsOf(partsOf: Shape[1], from: number): string[] {
  let suspects = growthOf(partsOf, from);
  for (let again = 0; again < 2 && suspects.length > 0; again += 1) {
    const names = new Set(growthOf(partsOf, from).map(nameIn));
    suspects = suspects.filter((each) => names.has(nameIn(each)));
  }
  return suspects;
}

const nameIn = (suspect: string) => suspect.slice(0, suspect.indexOf(':'));

describe('no page makes the classifier slow or makes it throw', () => {
  it.each(inOneBlock)(
    '%s in one block',
    (_, partsOf) => {
      expect(suspectsOf(partsOf, smallest.characters)).toEqual([]);
    },
    60_000,
  );

  it.each(inManyParts)(
    'up to 100,000 %s',
    (_, partsOf) => {
      expect(suspectsOf(partsOf, smallest.items)).toEqual([]);
    },
    120_000,
  );
});

describe('no page makes the classifier throw', () => {
  const makers = Object.values(texts);

  it.each(Array.from({ length: 40 }, (_, at) => at))('drawn page %i', (at) => {
    const next = random(at);
    const draw = () => makers[Math.floor(next() * makers.length)]?.(next() * 300, at) ?? '';
    const where = 'main > p';
    const { faults } = timesOf(
      observationOf(
        {
          document: {
            lang: draw(),
            title: draw(),
            alternates: [{ hreflang: draw(), href: draw() }],
            meta: [{ name: draw(), content: draw() }],
            structured: [{ '@type': draw(), addressCountry: [draw(), { name: draw() }] }, null, 1],
          },
          text: { blocks: Array.from({ length: 30 }, () => block(draw(), { lang: draw() })) },
          links: {
            links: [{ href: draw(), text: draw(), rel: '', region: 'main', visible: true, where }],
          },
          images: {
            images: [{ src: draw(), alt: draw(), width: 0, height: 0, region: 'header', where }],
          },
          dialogs: {
            dialogs: [{ text: draw(), buttons: [draw()], boxes: [], covers: true, where }],
          },
          requests: { requests: [{ url: draw(), kind: draw() }] },
        },
        `https://kestrelx.example/${draw().replace(/[^a-z/.-]/gu, '')}`,
      ),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['no text at all', {}],
    [
      'text as pictures only',
      {
        images: {
          images: [
            {
              src: 'https://kestrelx.example/a.png',
              alt: '',
              width: 1_200,
              height: 4_000,
              region: 'main' as const,
              where: 'img',
            },
          ],
        },
      },
    ],
    [
      'a script outside the list',
      {
        text: {
          blocks: [
            block('ውርርድ እና ገንዘብ በቀላሉ ይግዙ። አሁን ይመዝገቡ።'),
            block('ဘစ်ကွိုင်ဝယ်ပါ'),
            block('ბიტკოინის ყიდვა ახლა'),
          ],
        },
      },
    ],
    [
      'languages mixed in one block',
      {
        text: {
          blocks: [
            block('Kaufen Sie Bitcoin aujourd’hui con tu tarjeta ja aloita heti 今すぐ купить'),
          ],
        },
      },
    ],
  ])('%s', (_, parts) => {
    expect(timesOf(observationOf(parts)).faults).toEqual([]);
  });
});
