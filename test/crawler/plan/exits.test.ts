import { expect, test } from 'vitest';
import { exitLabel, parseExits } from '../../../crawler/plan/exits.ts';

const read = (text: string, environment = {}) => parseExits('exits.yaml', text, environment);

test('exits of the least form, with secrets from the environment', () => {
  const text = [
    'exits:',
    '  - { country: DE, proxy: "http://127.0.0.1:8101" }',
    `  - { country: fr, proxy: "socks5://user:\${FR_PASSWORD}@proxy.example:1080" }`,
    '  - { country: TR, direct: true }',
    'echo: "http://echo.example/whereami"',
  ].join('\n');
  const { exits, echo } = read(text, { FR_PASSWORD: 'a@b:c/d' });
  expect(exits).toEqual([
    { country: 'DE', proxy: 'http://127.0.0.1:8101' },
    { country: 'FR', proxy: 'socks5://user:a%40b%3Ac%2Fd@proxy.example:1080' },
    { country: 'TR' },
  ]);
  expect(echo).toBe('http://echo.example/whereami');
  expect(exits.map(exitLabel)).toEqual([
    'DE http://127.0.0.1:8101',
    'FR socks5://proxy.example:1080',
    'TR direct',
  ]);
});

test.each([
  [
    'exits:\n  - country: DE\n    prxy: x',
    'exits.yaml:3: exits[0].prxy: unknown field; did you mean "proxy"?',
  ],
  ['exit: []', 'exits.yaml:1: exit: unknown field; did you mean "exits"?'],
  [
    'exits:\n  - country: UK\n    direct: true',
    'exits.yaml:2: exits[0].country: "UK" is not the ISO code; write "GB"',
  ],
  [
    'exits:\n  - country: XQ\n    direct: true',
    'exits.yaml:2: exits[0].country: "XQ" is not a country',
  ],
  ['exits:\n  - country: DE', 'exits.yaml:2: exits[0]: give a proxy address, or direct: true'],
  [
    'exits:\n  - country: DE\n    proxy: "ftp://x:1"',
    'exits.yaml:3: exits[0].proxy: write it as http://host:port',
  ],
  [
    `exits:\n  - country: DE\n    proxy: "http://u:\${NOT_SET}@x:1"`,
    'exits.yaml:3: exits[0].proxy: environment variable NOT_SET is not set',
  ],
  [
    'exits:\n  - country: DE\n    proxy: "http://x:1"\n    direct: true',
    'exits.yaml:4: exits[0].direct: an exit is either direct or a proxy',
  ],
  [
    'exits:\n  - country: DE\n    proxy: "http://x:1"\n    authority: ca.pem',
    'exits.yaml:4: exits[0].authority: only an https proxy has a certificate',
  ],
  ['exits: []\ndatabse: x', 'exits.yaml:2: databse: unknown field; did you mean "database"?'],
  ['exits: [', 'exits.yaml:1: not valid YAML'],
])('%j is refused with line, field and fix', (text, message) => {
  expect(() => read(text)).toThrow(message);
});

test('exits of one address are told apart by number, files are named beside the file', () => {
  const text = [
    'exits:',
    '  - { country: DE, proxy: "https://session-1:x@proxy.example:1", authority: ca.pem }',
    '  - { country: DE, proxy: "https://session-2:x@proxy.example:1", authority: /etc/ca.pem }',
    'database: countries.mmdb',
  ].join('\n');
  const { exits, database } = parseExits('conf/exits.yaml', text, {});
  expect(exits.map(exitLabel)).toEqual([
    'DE https://proxy.example:1 #1',
    'DE https://proxy.example:1 #2',
  ]);
  expect(exits.map(({ authority }) => authority)).toEqual(['conf/ca.pem', '/etc/ca.pem']);
  expect(database).toBe('conf/countries.mmdb');
});

test('a password never shows up in a refusal', () => {
  const text = `exits:\n  - country: DE\n    proxy: "gopher://user:\${P}@x:1"`;
  expect(() => read(text, { P: 'hunter2' })).toThrow(/^(?!.*hunter2)/);
});
