import { describe, expect, it } from 'vitest';
import { parseNotifyFile } from '../../../crawler/notify/notify-file.ts';

const parse = (text: string, environment = {}) =>
  parseNotifyFile('/x/notify.yaml', text, environment);

describe('notify.yaml', () => {
  it('takes secrets from the environment, encoded where they are part of an address', () => {
    const text = [
      'webhooks:',
      `  - { url: "https://hooks.example/x", secret: "\${HOOK}" }`,
      'email:',
      '  - to: [a@nca.example]',
      '    from: watch@nca.example',
      `    server: "smtps://watch:\${MAIL}@mail.example"`,
      '    digest: day',
      'feed: { file: changes.atom }',
    ].join('\n');
    const settings = parse(text, { HOOK: 'sixteen letters or more', MAIL: 'p@ss/word' });
    expect(settings.channels).toMatchObject([
      { kind: 'webhook', secret: 'sixteen letters or more', digest: 'run' },
      { kind: 'email', server: 'smtps://watch:p%40ss%2Fword@mail.example', digest: 'day' },
    ]);
    expect(settings.feed).toBe('/x/changes.atom');
  });

  it.each([
    ['webhook: []', /notify\.yaml:1: webhook: unknown field; did you mean "webhooks"\?/],
    [
      `webhooks: [{ url: "https://a.example/", secret: "\${NO}" }]`,
      /webhooks\[0\]\.secret: environment variable NO is not set/,
    ],
    [
      'webhooks: [{ url: "ftp://a.example/", secret: "sixteen letters or more" }]',
      /webhooks\[0\]\.url: not an http\(s\) address/,
    ],
    [
      'webhooks: [{ url: "https://a.example/", secret: "short" }]',
      /webhooks\[0\]\.secret: at least 16/,
    ],
    [
      'email: [{ to: ["a@b.example\\nBcc: c@d.example"], from: "a@b.example", server: "smtp://b.example" }]',
      /email\[0\]\.to\[0\]: not an e-mail address/,
    ],
    [
      'email: [{ to: ["a@b.example"], from: "a@b.example", server: "b.example" }]',
      /email\[0\]\.server: write it as smtp:/,
    ],
    ['allow-network: ["everything"]\nfeed: { file: x }', /allow-network\[0\]: not a range/],
    ['site: "https://watch.example"', /nobody to tell/],
    ['webhooks: [', /not valid YAML/],
  ])('refuses %s', (text, words) => {
    expect(() => parse(text)).toThrow(words);
  });
});
