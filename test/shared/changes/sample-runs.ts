import { readRun } from '../../../shared/changes/read-run.ts';
import type { RunReading } from '../../../shared/changes/run-reading.ts';
import {
  type LanguageDetector,
  loadLanguageDetector,
} from '../../../shared/facts/language/load-language-detector.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { block, link, observationOf } from '../../../shared/observation/sample.ts';

export const site = 'https://kestrelx.example';
const firm = { name: 'KestrelX', home: 'SC', domains: ['kestrelx.example'] };

const people = {
  de: ['DE', 'union', 'de-DE'],
  pl: ['PL', 'union', 'pl-PL'],
  tr: ['TR', 'outside', 'tr-TR'],
} as const;
type Viewer = keyof typeof people;

let detector: Promise<LanguageDetector> | undefined;

/** What one visit of a run met: words that stand on the page, or something else. */
export type Met = {
  path?: string;
  as?: Viewer;
  words?: readonly string[];
  button?: string;
  arrival?: Partial<Observation['arrival']>;
  exit?: Observation['visit']['exit'];
  title?: string;
};

/** A run of KestrelX on a day of November 2026, as real observations make it. */
export async function runOn(day: number, met: readonly Met[]): Promise<RunReading> {
  detector ??= loadLanguageDetector();
  const run = day === 1 ? 'first' : `202611${String(day).padStart(2, '0')}T060000Z`;
  const observations = met.map((each) => observed(day, run, each));
  return readRun({ run, observations, firm, detectLanguage: await detector });
}

export function observed(day: number, run: string, met: Met): Observation {
  const {
    path = '/',
    as = 'pl',
    words = [],
    button = 'Zarejestruj się',
    arrival,
    exit,
    title,
  } = met;
  const [country, situatedIn, language] = people[as];
  const places = words.map((text, at) => block(text, { where: `main > p:nth-of-type(${at + 1})` }));
  const shown = words.length > 0;
  const observation = observationOf(
    {
      text: {
        blocks: shown
          ? [block(button, { kind: 'link', where: 'main > a' }), ...places]
          : [block('Not found', { kind: 'heading', where: 'main > h1' })],
      },
      links: { links: shown ? [link(`${site}/register`, button)] : [] },
      ...(title !== undefined && {
        document: { lang: '', title, alternates: [], meta: [], structured: [] },
      }),
    },
    site + path,
    arrival,
  );
  const at = `2026-11-${String(day).padStart(2, '0')}T06:00:00.000Z`;
  return {
    ...observation,
    visit: {
      ...observation.visit,
      id: `${run}-${as}-${path}`,
      ...(run !== 'first' && { run }),
      instrument: 'crawler',
      persona: {
        id: as,
        country,
        situatedIn,
        languages: [language],
        timeZone: 'Europe/Warsaw',
        place: { name: 'x', latitude: 0, longitude: 0 },
      },
      ...(exit && { exit }),
      startedAt: at,
      finishedAt: at,
    },
  };
}

/** The Polish front page of a firm that takes clients. */
export const polish = [
  'Kup Bitcoin w 60 sekund na naszej giełdzie kryptowalut',
  'Odbierz bonus powitalny 100 zł za pierwszą wpłatę już dziś',
  'Wpłać złotówki przez BLIK, bez prowizji, i handluj kryptowalutami z dźwignią',
];
