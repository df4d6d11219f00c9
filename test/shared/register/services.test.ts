import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readServices, serviceCodes } from '../../../shared/register/services.ts';

const spellings: [string, string][] = [
  ['a. providing custody and administration of crypto-assets on behalf of clients', 'a'],
  ['a.\tproviding custody and administration of crypto-assets on behalf of client', 'a'],
  ['b. operation of a trading platform for crypto-assets', 'b'],
  ['c.exchange of crypto-assets for funds ', 'c'],
  ['d. exchange of crypto-assets for other ', 'd'],
  ['exchange of crypto assets for other crypto asset', 'd'],
  ['e. execution of orders for crypto-assets on behalf of clients.', 'e'],
  ['f.  placing of crypto-assets;', 'f'],
  ['g. reception and transmission of orders', 'g'],
  ['h.providing advice on crypto assets', 'h'],
  ['i.\tproviding portfolio management on crypto-assets', 'i'],
  ['  j. providing transfer services for crypto-assets ', 'j'],
];

it.each(spellings)('%s', (cell, code) => {
  expect(readServices(cell)).toEqual({ services: [code], faults: [] });
});

it.each([
  ['a. custody | c. exchange of crypto-assets for funds', 'ac'],
  ['a. custody I j. transfer services', 'aj'],
  ['a. custody / b. operation of a trading platform', 'ab'],
  ['e. execution of orders, g. reception and transmission of orders, h. advice', 'egh'],
  ['a. custody\r\ni. portfolio management', 'ai'],
  ['c. exchange of crypto-assets for funds || | ', 'c'],
])('separates %j', (cell, codes) => {
  expect(readServices(cell).services.join('')).toBe(codes);
});

it('follows the words where the letter is that of another service, and says so', () => {
  const { services, faults } = readServices('e. placing of crypto-assets | g');
  expect(services).toEqual(['f', 'g']);
  expect(faults).toHaveLength(2);
});

it('says which words are no service', () => {
  expect(readServices('see annex')).toEqual({
    services: [],
    faults: ['service "see annex" is none of the ten'],
  });
  expect(readServices('')).toEqual({ services: [], faults: [] });
});

it('reads any list in any order and never throws', () => {
  const cells = fc.array(fc.constantFrom(...spellings), { minLength: 1 });
  const between = fc.constantFrom('|', ' | ', ' I ', '/', '\n', '; ');
  fc.assert(
    fc.property(cells, between, (chosen, separator) => {
      const { services } = readServices(chosen.map(([cell]) => cell).join(separator));
      expect(services).toEqual(
        serviceCodes.filter((code) => chosen.some((each) => each[1] === code)),
      );
    }),
  );
  fc.assert(fc.property(fc.string(), (cell) => void readServices(cell)));
});
