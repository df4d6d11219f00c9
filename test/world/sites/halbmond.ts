import type { Site } from '../site.ts';
import { halbmondGerman } from './halbmond-german.ts';
import { halbmondNeutral } from './halbmond-neutral.ts';

/** Shows German, euros, SEPA and a bonus to visitors from Germany and Austria, and to nobody else. */
export const halbmond: Site = {
  hosts: ['halbmond.example'],
  firms: [
    {
      name: 'Halbmond',
      home: 'VG',
      scenario: 'geo',
      domains: ['halbmond.example'],
      stops: [{ host: 'halbmond.example', path: '/' }],
      expected: {
        verdicts: ['strong'],
        perimeter: 'third-country',
        signals: ['union-language', 'union-contact-details', 'crypto-service-offer'],
        not: [],
        memberStates: ['DE'],
        refused: [],
      },
    },
  ],
  answer({ path, country }) {
    const body =
      (country === 'DE' || country === 'AT' ? halbmondGerman[path] : undefined) ??
      halbmondNeutral[path];
    return body ? { body } : undefined;
  },
};
