import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import { Assessment } from '../../../shared/assessment/assessment.ts';
import { assessOne, OnePage, sumUpPages } from '../../../shared/assessment/one-by-one.ts';
import { loadLanguageDetector } from '../../../shared/facts/language/load-language-detector.ts';
import { Observation } from '../../../shared/observation/observation.ts';
import { partNames } from '../../../shared/observation/parts.ts';
import { observationOf } from '../../../shared/observation/sample.ts';

const detectLanguage = await loadLanguageDetector();

/** Words that rules look for, so that more than the first test of each rule is reached. */
const words = fc
  .array(
    fc.constantFrom(
      ...[
        'Buy',
        'Bitcoin',
        'Kup',
        'Kaufen',
        'bonus',
        '€',
        '25',
        '+49 30 901820',
        'Germany',
        'Polsce',
      ],
      ...[
        'not available in',
        'Sign up',
        'iDEAL',
        'affiliate',
        'Tier 1',
        'MiCA',
        'VPN',
        '—',
        '\u0301',
      ],
      ...['\ufffd', 'Ã©', 'é', 'ა', '買', '🇩🇪', '(', ')', '%', '?', '\u202e', '\ud800'],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));
const text = fc.oneof(words, words, fc.string({ unit: 'binary', maxLength: 60 }));
const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    '',
    'tel:+48225551234',
    'https://',
    'javascript:1',
    'https://kestrelx.example/register?ref=1',
  ),
  text,
);
const where = fc.constantFrom('main > p', '#a >>> b', '');
const region = fc.constantFrom('header', 'main', 'footer', 'dialog');
const kind = fc.constantFrom('heading', 'paragraph', 'item', 'button', 'link', 'notice');
const size = fc.oneof(
  fc.constantFrom(0, 1, 4000),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const listOf = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { maxLength: 6 });
const some = <Item>(item: fc.Arbitrary<Item>) => fc.option(item, { nil: undefined });

const partsOfAnything = fc.record(
  {
    document: fc.record({
      lang: text,
      title: text,
      canonical: some(address),
      alternates: listOf(fc.record({ hreflang: text, href: address })),
      meta: listOf(fc.record({ name: text, content: text })),
      structured: listOf(fc.jsonValue({ maxDepth: 4 })),
    }),
    text: fc.record({
      blocks: listOf(fc.record({ text, kind, region, lang: some(text), where })),
    }),
    links: fc.record({
      links: listOf(
        fc.record({
          href: address,
          text,
          rel: text,
          hreflang: some(text),
          region,
          visible: fc.boolean(),
          where,
        }),
      ),
    }),
    forms: fc.record({
      forms: listOf(
        fc.record({
          action: address,
          where,
          fields: listOf(
            fc.record({
              name: text,
              type: fc.constantFrom('text', 'password', 'email', 'select-one', ''),
              label: text,
              required: fc.boolean(),
              value: some(text),
              options: listOf(fc.record({ value: text, label: text })),
              where,
            }),
          ),
        }),
      ),
    }),
    images: fc.record({
      images: listOf(
        fc.record({
          src: address,
          alt: text,
          width: size,
          height: size,
          link: some(address),
          region,
          where,
        }),
      ),
    }),
    dialogs: fc.record({
      dialogs: listOf(
        fc.record({
          text,
          buttons: listOf(text),
          boxes: listOf(fc.record({ label: text, checked: fc.boolean(), where })),
          covers: fc.boolean(),
          where,
        }),
      ),
    }),
    requests: fc.record({ requests: listOf(fc.record({ url: address, kind: text })) }),
    frames: fc.record({ frames: listOf(fc.record({ url: address, where })) }),
  },
  { requiredKeys: [] },
);

const observation = fc
  .record({
    parts: partsOfAnything,
    problems: fc.dictionary(fc.oneof(fc.constantFrom(...partNames), text), text, { maxKeys: 3 }),
    final: address,
    outcome: fc.constantFrom('arrived', 'arrived', 'arrived', 'turned-away', 'unreachable'),
    status: fc.constantFrom(undefined, 200, 403, 451, 503),
  })
  .map(({ parts, problems, final, outcome, status }) => ({
    ...observationOf({}),
    arrival: { requested: final, final, outcome, ...(status && { status }) },
    parts: JSON.parse(JSON.stringify(parts)),
    problems,
  }));

const firm = fc.record(
  { home: fc.constantFrom('SC', 'DE', 'Seychelles', ''), domains: listOf(address) },
  { requiredKeys: [] },
);

it('whatever a visit saw comes to a valid assessment, and to the same again', () => {
  fc.assert(
    fc.property(fc.array(observation, { maxLength: 3 }), firm, (drawn, known) => {
      const observations = drawn.map((each) => Observation.parse(each));
      const toAssess = { observations, firm: known, input: 'drawn', detectLanguage };
      const assessment = assess(toAssess);
      expect(Assessment.parse(assessment)).toEqual(assessment);
      expect(assess(toAssess)).toEqual(assessment);
      expect(assessment.notAssessed.filter(({ because }) => because.startsWith('fault'))).toEqual(
        [],
      );
    }),
    { numRuns: 80 },
  );
}, 60_000);

it('pages that were assessed one by one come to the same as if assessed together', () => {
  fc.assert(
    fc.property(fc.array(observation, { minLength: 1, maxLength: 3 }), firm, (drawn, known) => {
      const observations = drawn.map((each, at) => {
        const { arrival, visit, ...rest } = Observation.parse(each);
        // What stands in a tab has arrived, whatever it says.
        return {
          ...rest,
          visit: { ...visit, id: `visit-${at}` },
          arrival: { ...arrival, outcome: 'arrived' as const },
        };
      });
      const pages = observations.map((each) =>
        OnePage.parse(JSON.parse(JSON.stringify(assessOne(each, known, detectLanguage)))),
      );
      const together = assess({ observations, firm: known, input: 'site', detectLanguage });
      expect(sumUpPages(pages, known, 'site')).toEqual(together);
    }),
    { numRuns: 80 },
  );
}, 60_000);
