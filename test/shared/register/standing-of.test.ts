import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedIn } from '../../../shared/register/named-in.ts';
import { extractFor } from '../../../shared/register/register-extract.ts';
import { indexRegister } from '../../../shared/register/register-index.ts';
import type { RegisterRow } from '../../../shared/register/register-row.ts';
import { standingOf } from '../../../shared/register/standing-of.ts';
import { rowOf } from './fictional.ts';

const kestrelx = rowOf('Kestrelx EU GmbH', {
  website: 'kestrelx-eu.example',
  brands: ['Kestrelx'],
});
const day = '2026-01-01';
type Firm = { name?: string; home?: string; lei?: string };

function ask(rows: RegisterRow[], url: string, firm: Firm = {}, text = '', speaksForItself = true) {
  const index = indexRegister(rows);
  return standingOf(index, { url, day, firm, claims: namedIn(index, text), speaksForItself });
}

describe('authorised', () => {
  it('covers the entity and its website, sub-domains too', () => {
    const { is, because, entries } = ask([kestrelx], 'https://www.kestrelx-eu.example/de/');
    expect(is).toBe('authorised');
    expect(because).toContain(
      `Kestrelx EU GmbH (LEI ${kestrelx.lei}, AT, Authority of Examples (AOE)): authorised since 2025-05-28`,
    );
    expect(because).toContain('that entity and that website only');
    expect(entries).toMatchObject([
      { line: 2, services: 'custody and administration (a), exchange for funds (c)' },
    ]);
  });

  it.each([
    [{ lei: kestrelx.lei, home: 'SC' }, 'authorised'],
    [{ lei: rowOf('Other Ltd').lei }, 'shared-domain'],
    [{ home: 'SC' }, 'shared-domain'],
    [{ home: 'EL' }, 'authorised'],
  ])('holds for the firm of the case: %j is %s', (firm, is) => {
    expect(ask([kestrelx], 'https://kestrelx-eu.example/', firm).is).toBe(is);
  });

  it.each([
    ['eu.kestrelx.example', 'https://eu.kestrelx.example/', 'authorised'],
    ['eu.kestrelx.example', 'https://kestrelx.example/', 'shared-domain'],
    ['kestrelx.example/en-eu', 'https://kestrelx.example/en-eu/spot', 'authorised'],
    ['kestrelx.example/en-eu', 'https://kestrelx.example/de', 'shared-domain'],
    ['kestrelx.example/nl', 'https://kestrelx.example/de', 'authorised'],
  ])('entered as %s, %s is %s', (website, url, is) => {
    expect(ask([rowOf('Kestrelx GmbH', { website })], url).is).toBe(is);
  });

  it('is open where the days cannot be read', () => {
    const row = rowOf('Kestrelx GmbH', { website: 'kestrelx.example', from: undefined });
    expect(ask([row], 'https://kestrelx.example/').is).toBe('undated');
    const vague = rowOf('Kestrelx GmbH', { website: 'kestrelx.example', ended: true });
    expect(ask([vague], 'https://kestrelx.example/').is).toBe('undated');
  });

  it('is never taken from the files of issuers and white papers', () => {
    for (const register of ['emt', 'art', 'other'] as const) {
      const row = rowOf(
        'Coinage Ltd',
        { website: 'coinage.example', from: '2017-01-01' },
        register,
      );
      const { is, because } = ask([row], 'https://coinage.example/');
      expect(is).toBe('issuer');
      expect(because).toMatch(/authorises (no|nobody)/);
    }
  });
});

describe('a brand that is known', () => {
  it('names the entity and says that it does not cover this one', () => {
    for (const [url, firm] of [
      ['https://kestrelx.test/', {}],
      ['https://kx.test/', { name: 'Kestrelx Ltd' }],
    ] as const) {
      const { is, because } = ask([kestrelx], url, firm);
      expect(is).toBe('brand');
      expect(because).toContain('Kestrelx EU GmbH');
      expect(because).toMatch(/That covers neither \S+ nor another entity of the name/);
    }
    expect(ask([kestrelx], 'https://kestrelx.test/', {}, 'Kestrelx EU GmbH').is).toBe('brand');
  });

  it('is no part of another name', () => {
    const crypto = rowOf('Crypto Malta Ltd', { website: 'crypto.example' });
    expect(ask([crypto], 'https://northcrypto.test/').is).toBe('not-found');
  });
});

describe('a clone', () => {
  it.each([
    ['https://kestrelx-login.test/', ''],
    ['https://mykestrelx.test/', ''],
    ['https://kestre1x.test/', ''],
    [`https://k\u0435strelx.test/`, ''],
    ['https://bright-coins.test/', `LEI ${kestrelx.lei}`],
    ['https://bright-coins.test/', 'Operated by KESTRELX EU GMBH, Vienna'],
  ])('%s %s', (url, text) => {
    const { is, because } = ask([kestrelx], url, {}, text);
    expect(is).toBe('clone');
    expect(because).toContain('it may be a clone');
  });

  it('is nobody who only speaks about the entity', () => {
    const news = ask([kestrelx], 'https://kestrelx-news.test/', {}, 'Kestrelx EU GmbH', false);
    expect(news.is).toBe('not-found');
  });
});

it('shows the list of non-compliant entities, with the decision and the reason', () => {
  const listed = rowOf(
    'Osprey',
    { website: 'osprey.example|osprey.test', decidedOn: '2026-02-01', reason: 'Serves clients.' },
    'non-compliant',
  );
  const { is, because } = ask([listed, kestrelx], 'https://m.osprey.test/');
  expect(is).toBe('non-compliant');
  expect(because).toContain(
    'by a decision of 2026-02-01, which is after 2026-01-01: Serves clients.',
  );
});

it('says that absence proves nothing', () => {
  expect(ask([kestrelx], 'https://wren.example/').because).toContain('proves nothing');
  expect(ask([], 'http://127.0.0.1:8080/').is).toBe('not-found');
});

it('says the same of an extract as of the whole register', () => {
  const names = ['Kestrelx', 'Heron', 'Osprey', 'Merlin Bank', 'Wren Trade', 'Ibis'];
  const rows = names.flatMap((name) => {
    const plain = name.toLowerCase().replace(' ', '-');
    return [
      rowOf(`${name} EU GmbH`, { website: `https://www.${plain}.example/`, brands: [name] }),
      rowOf(`${name} Global`, { website: `${plain}-global.test` }, 'non-compliant'),
      rowOf(`${name} Token SA`, { website: `${plain}.test` }, 'emt'),
    ];
  });
  const page = fc.record({
    url: fc
      .tuple(
        fc.constantFrom('', 'my-', 'eu.', 'www.'),
        fc.constantFrom('kestrelx', 'her0n', 'ospreypro', 'merlin-bank', 'nobody'),
        fc.constantFrom('', '-global', '-bonus'),
        fc.constantFrom('example', 'test'),
      )
      .map(([before, name, after, end]) => `https://${before}${name}${after}.${end}/`),
    firm: fc.record({
      name: fc.option(fc.constantFrom(...names), { nil: undefined }),
      home: fc.constantFrom(undefined, 'SC'),
    }),
    text: fc.constantFrom('', ...rows.slice(0, 6).map(({ name, lei }) => `By ${name}, ${lei}.`)),
  });
  const snapshots: [] = [];
  fc.assert(
    fc.property(
      fc.array(page, { minLength: 1, maxLength: 3 }),
      fc.shuffledSubarray(rows),
      (pages, entered) => {
        const extract = extractFor({ version: 1, day, snapshots, rows: entered }, pages);
        for (const { url, firm, text } of pages) {
          expect(ask(extract.rows, url, firm, text)).toEqual(ask(entered, url, firm, text));
        }
      },
    ),
  );
});
