import type { RegisterExtract } from '../../shared/register/register-extract.ts';
import type { RegisterRow } from '../../shared/register/register-row.ts';
import { leiFor, rowOf } from '../shared/register/fictional.ts';
import { type Golden, pageOf } from './golden.ts';

const offer = `<main><h1>Kup Bitcoin w kilka minut</h1>
  <p>Załóż konto, wpłać złotówki i handluj kryptowalutami na giełdzie, która nigdy nie śpi.</p>
  <a href="/register">Załóż konto</a>
  <form action="/register"><input type="email" name="email"><input type="password" name="password"></form></main>`;

const page = (footer: string) =>
  `<!doctype html><html lang="pl"><head><title>Kestrelx | Giełda kryptowalut</title></head><body>${offer}<footer><p>${footer}</p></footer></body></html>`;

const kestrelx = rowOf('Kestrelx EU GmbH', {
  website: 'https://www.kestrelx-eu.example',
  brands: ['Kestrelx'],
});
const ended = rowOf('Heron Ireland Limited', {
  website: 'heron.example',
  from: '2025-06-25',
  until: '2025-12-01',
  ended: true,
});
const osprey = rowOf(
  'Osprey Global',
  { website: 'osprey.example', decidedOn: '2025-09-16', homeState: 'NL' },
  'non-compliant',
);
/** A broker whose site is entered for the Union only in the part that is for the Union. */
const merlin = rowOf('Merlin Malta Ltd', { website: 'https://www.merlin.example/en-eu' });

const register = (...rows: RegisterRow[]): RegisterExtract => ({
  version: 1,
  day: '2026-01-01',
  snapshots: [
    {
      register: 'authorised',
      date: '2025-12-15',
      file: 'CASP20251215.csv',
      sha256: '0'.repeat(64),
      records: rows.length,
      rows: rows.length,
    },
  ],
  rows,
});

const everything = register(kestrelx, ended, osprey, merlin);
/** What the same Polish offer comes to when nobody's authorisation covers it. */
const counts = { 'crypto-service-offer': 'strong', 'union-language': 'strong' };
const strong = { verdict: 'strong' as const, states: ['PL' as const], counts };
const at = (url: string, footer = 'Kestrelx', visit = {}) => [pageOf(url, page(footer), visit)];

/** T10, T11 and T13, and what stands between them. All firms are made up. */
export const registerScenarios: readonly Golden[] = [
  {
    name: 'T10 an entity of the Union on the website that is entered for it',
    firm: {},
    register: everything,
    observations: at('https://app.kestrelx-eu.example/', `Kestrelx EU GmbH, LEI ${kestrelx.lei}`),
    verdict: 'none',
    states: [],
    counts: { 'union-language': 'strong' },
    perimeter: 'authorised',
    standing: 'authorised',
  },
  {
    name: 'T10b the same brand on another domain: that entity does not cover it',
    firm: { name: 'Kestrelx', home: 'SC', domains: ['kestrelx.example'] },
    register: everything,
    observations: at('https://kestrelx.example/'),
    ...strong,
    perimeter: 'third-country',
    standing: 'brand',
  },
  {
    name: 'T10c a firm of a third country on the domain of its entity in the Union',
    firm: { name: 'Kestrelx Ltd', home: 'SC' },
    register: everything,
    observations: at('https://kestrelx-eu.example/'),
    ...strong,
    perimeter: 'third-country',
    standing: 'shared-domain',
  },
  {
    name: 'T10d the part of a site that the entry does not cover',
    firm: {},
    register: everything,
    observations: at('https://merlin.example/', 'Merlin'),
    ...strong,
    perimeter: 'unclear',
    standing: 'shared-domain',
  },
  {
    name: 'T10e before the first day of the authorisation',
    firm: {},
    register: everything,
    observations: at('https://kestrelx-eu.example/', 'Kestrelx', {
      startedAt: '2025-05-27T12:00:00.000Z',
    }),
    ...strong,
    perimeter: 'unclear',
    standing: 'not-yet',
  },
  {
    name: 'T11 an authorisation that ended is none from that day on',
    firm: {},
    register: everything,
    observations: at('https://heron.example/', 'Heron', { startedAt: '2025-12-01T00:00:01.000Z' }),
    ...strong,
    perimeter: 'unclear',
    standing: 'ended',
  },
  {
    name: 'T11b on the day before it held',
    firm: {},
    register: everything,
    observations: at('https://heron.example/', 'Heron', { startedAt: '2025-11-30T23:59:59.000Z' }),
    verdict: 'none',
    states: [],
    counts: { 'union-language': 'strong' },
    perimeter: 'authorised',
    standing: 'authorised',
  },
  {
    name: 'T13 a clone: a domain that imitates that of an authorised entity',
    firm: {},
    register: everything,
    observations: at('https://kestrelx-bonus.test/'),
    ...strong,
    perimeter: 'unclear',
    standing: 'clone',
  },
  {
    name: 'T13b a clone: a page elsewhere that gives itself the LEI of an authorised entity',
    firm: {},
    register: everything,
    observations: at(
      'https://golden-coins.test/',
      `Authorised entity, LEI ${leiFor('KESTRELX EU GMBH')}`,
    ),
    ...strong,
    perimeter: 'unclear',
    standing: 'clone',
  },
  {
    name: 'T13c on the list of non-compliant entities',
    firm: {},
    register: everything,
    observations: at('https://m.osprey.example/', 'Osprey'),
    ...strong,
    perimeter: 'unclear',
    standing: 'non-compliant',
  },
  {
    name: 'T13d in no list: that proves nothing',
    firm: {},
    register: everything,
    observations: at('https://wren.example/', 'Wren'),
    ...strong,
    perimeter: 'unclear',
    standing: 'not-found',
  },
];
