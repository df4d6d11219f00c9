import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCaseFile } from '../../../crawler/plan/case-file.ts';
import { caseYaml } from '../../../shared/case/case-yaml.ts';

const role = fc.constantFrom('own' as const, 'on-behalf' as const, 'ad-landing' as const);
const url = fc.webUrl({ withQueryParameters: true, withFragments: true });

it('hands any firm and any pages over to the crawler as they are', () => {
  const firm = fc.record({
    name: fc
      .string({ unit: 'binary' })
      .filter((name) => name.trim() !== '' && !/\p{Surrogate}/u.test(name)),
    home: fc.constantFrom('SC', 'AE', 'NO', undefined),
    domains: fc.subarray(['kestrelx.example', 'kestrelx.no', 'www.on.example']),
  });
  fc.assert(
    fc.property(firm, fc.array(fc.record({ url, role }), { minLength: 1 }), (said, stops) => {
      const read = parseCaseFile('case.yaml', caseYaml(said, stops));
      expect(read.firm.name).toBe(said.name.trim());
      expect(read.firm.home).toBe(said.home);
      if (said.domains.length > 0) expect(read.firm.domains).toEqual(said.domains);
      const addresses = stops.map((stop) => ({ ...stop, url: new URL(stop.url).href }));
      expect(read.stops).toEqual(addresses);
    }),
  );
});
