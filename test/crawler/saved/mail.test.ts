import { expect, it } from 'vitest';
import { observePage } from '../../../crawler/saved/observe-page.ts';
import { readMail } from '../../../crawler/saved/read-mail.ts';
import { crlf } from './sample-files.ts';

const now = '2026-11-22T00:00:00.000Z';
const texts = (observation: ReturnType<typeof observePage>) =>
  observation.parts.text?.blocks.map(({ text }) => text);

const headers = [
  'Received: from mx.example by mail.example; Tue, 3 Nov 2026 09:00:01 +0100',
  'From: =?utf-8?Q?Skal=C3=A1r?= <oferty@list.skalar.example>',
  'To: <anna@post.example>',
  'Subject: =?utf-8?B?T2RiaWVyeiAxMDAgesWC?=',
  'Date: Tue, 3 Nov 2026 09:00:00 +0100',
  'MIME-Version: 1.0',
];

it('a letter is its HTML, under its subject, from the site of its sender, at its date', async () => {
  const page = await readMail(
    crlf(
      ...headers,
      'Content-Type: multipart/mixed; boundary=outer',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary="inner part"',
      '',
      '--inner part',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Only for programs without HTML.',
      '--inner part',
      'Content-Type: text/html; charset=iso-8859-2',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<html lang=3D"pl"><title>Newsletter</title><p>Wp=B3a=E6 przez BLIK</p><a href=3D"https://=',
      'skalar.example/start">Start</a></html>',
      '--inner part--',
      '--outer',
      'Content-Type: application/pdf; name=terms.pdf',
      'Content-Disposition: attachment',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0=',
      '--outer--',
    ),
  );
  const observation = observePage(page, undefined, now);
  expect(observation.visit.stop).toBe('https://list.skalar.example/');
  expect(observation.visit.startedAt).toBe('2026-11-03T08:00:00.000Z');
  expect(observation.parts.document).toMatchObject({ lang: 'pl', title: 'Odbierz 100 zł' });
  expect(observation.parts.document?.meta).toEqual([
    { name: 'author', content: 'Skalár <oferty@list.skalar.example>' },
    { name: 'date', content: '2026-11-03T08:00:00.000Z' },
  ]);
  expect(texts(observation)).toEqual([
    'Odbierz 100 zł',
    'Skalár <oferty@list.skalar.example>',
    'Wpłać przez BLIK',
    'Start',
  ]);
  expect(observation.parts.links?.links[0]?.href).toBe('https://skalar.example/start');
});

it('a letter in plain text is read as paragraphs, its addresses as links, nothing as markup', async () => {
  const page = await readMail(
    crlf(
      ...headers,
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Kup bitcoina',
      'już dziś <b>',
      '',
      '> Zacznij: https://skalar.example/r?a=1&b="2".',
    ),
  );
  const observation = observePage(page, 'https://other.example/', now);
  expect(observation.visit.stop).toBe('https://other.example/');
  expect(texts(observation)?.slice(2)).toEqual([
    'Kup bitcoina już dziś <b>',
    'Zacznij: https://skalar.example/r?a=1&b="2".',
  ]);
  expect(observation.parts.links?.links.map(({ href }) => href)).toEqual([
    'https://skalar.example/r?a=1&b=',
  ]);
});

it('HTML that names no encoding is asked for it', async () => {
  const page = await readMail(
    Buffer.concat([
      crlf('Subject: x', 'MIME-Version: 1.0', 'Content-Type: text/html', '', ''),
      Buffer.from('<meta charset="windows-1250"><p>z\xb3oty</p>', 'latin1'),
    ]),
  );
  expect(page.html).toContain('złoty');
  expect(page.url).toBeUndefined();
});

it('what is no letter is refused', async () => {
  await expect(readMail(Buffer.from('just words\nand more'))).rejects.toThrow(/no e-mail/);
  await expect(readMail(Buffer.alloc(0))).rejects.toThrow(/no e-mail/);
});
