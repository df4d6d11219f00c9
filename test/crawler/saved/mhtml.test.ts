import { expect, it } from 'vitest';
import { observePage } from '../../../crawler/saved/observe-page.ts';
import { readMhtml } from '../../../crawler/saved/read-mhtml.ts';
import { crlf } from './sample-files.ts';

const now = '2026-11-22T00:00:00.000Z';

const saved = crlf(
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://skalar.example/pl/',
  'Subject: x',
  'Date: Sun, 1 Nov 2026 10:00:00 GMT',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----b----"',
  '',
  '',
  '------b----',
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://skalar.example/pl/',
  '',
  '<html lang=3D"pl"><head><meta charset=3D"utf-8"><link rel=3D"stylesheet" href=3D"cid:css-1@mhtml.blink">=',
  '<link rel=3D"stylesheet" href=3D"/main.css"><link rel=3D"stylesheet" media=3D"print" href=3D"/print.css"></head>',
  '<body><h1>Kup z=C5=82oto</h1><p class=3D"off">never</p><p class=3D"gone">neither</p><p class=3D"paper">always</p>',
  '<iframe src=3D"cid:frame-2@mhtml.blink"></iframe><iframe src=3D"cid:frame-3@mhtml.blink"></iframe>',
  '<iframe src=3D"https://elsewhere.example/f"></iframe><img src=3D"cid:pic@x" alt=3D"p"><img src=3D"cid:unknown" alt=3D"q">',
  '<div><template shadowmode=3D"open"><p>shadow</p><slot></slot></template>light</div></body></html>',
  '------b----',
  'Content-Type: text/css',
  'Content-Location: cid:css-1@mhtml.blink',
  '',
  '.off { display: none }',
  '------b----',
  'Content-Type: text/css',
  'Content-Location: https://skalar.example/main.css',
  '',
  '.gone { display: none }',
  '------b----',
  'Content-Type: text/css',
  'Content-Location: https://skalar.example/print.css',
  '',
  '.paper { display: none }',
  '------b----',
  'Content-Type: image/png',
  'Content-ID: <pic@x>',
  'Content-Location: https://skalar.example/logo.png',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '------b----',
  'Content-Type: text/html',
  'Content-ID: <frame-2@mhtml.blink>',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://frame.example/offer',
  '',
  Buffer.from('<p>Bonus 100 zł</p><a href="join">Join</a>').toString('base64'),
  '------b----',
  'Content-Type: text/html',
  'Content-ID: <frame-3@mhtml.blink>',
  '',
  '<p>written in place</p>',
  '------b------',
);

it('a page saved as MHTML is read with its frames, style sheets and shadow roots', async () => {
  const observation = observePage(await readMhtml(saved), undefined, now);
  const { parts, problems, visit } = observation;
  expect(visit).toMatchObject({
    stop: 'https://skalar.example/pl/',
    startedAt: '2026-11-01T10:00:00.000Z',
  });
  expect(parts.document?.lang).toBe('pl');
  expect(parts.text?.blocks.map(({ text, frame }) => [text, frame])).toEqual([
    ['Kup złoto', undefined],
    ['always', undefined],
    ['shadow', undefined],
    ['light', undefined],
    ['Bonus 100 zł', 'https://frame.example/offer'],
    ['Join', 'https://frame.example/offer'],
    ['written in place', 'about:srcdoc'],
  ]);
  expect(parts.links?.links.map(({ href }) => href)).toEqual(['https://frame.example/join']);
  expect(parts.images?.images.map(({ src }) => src)).toEqual([
    'https://skalar.example/logo.png',
    'cid:unknown',
  ]);
  expect(parts.frames?.frames.map(({ url }) => url)).toEqual([
    'https://frame.example/offer',
    'about:srcdoc',
    'https://elsewhere.example/f',
  ]);
  expect(problems).toEqual({
    'frame:https://elsewhere.example/f': 'a saved page does not hold its frames',
  });
});

it('the part that the message names first is the page', async () => {
  const page = await readMhtml(
    crlf(
      'Content-Type: multipart/related; start="<b>"; boundary=x',
      '',
      '--x',
      'Content-Type: text/html',
      'Content-ID: <a>',
      '',
      '<p>frame</p>',
      '--x',
      'Content-Type: text/html; charset=windows-1253',
      'Content-ID: <b>',
      'Content-Location: file:///C:/saved.htm',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<p>=C3=E5=E9=E1</p>',
    ),
  );
  expect(page.html).toContain('Γεια');
  expect(page.url).toBeUndefined();
  expect(page.frames?.map(({ html }) => html.trim())).toEqual(['<p>frame</p>']);
});

it.each([
  ['nothing', ''],
  ['a letter without a page', 'From: a@b.example\r\n\r\nwords'],
  ['a boundary that is never met', 'Content-Type: multipart/related; boundary=x\r\n\r\nwords'],
])('without a page in it, it is refused: %s', async (_what, text) => {
  await expect(readMhtml(Buffer.from(text))).rejects.toThrow(/no page among its parts/);
});

it('parts inside parts end somewhere', async () => {
  const level = (depth: number): string =>
    depth === 0
      ? 'Content-Type: text/html\r\n\r\n<p>x</p>'
      : `Content-Type: multipart/related; boundary=b${depth}x\r\n\r\n--b${depth}x\r\n${level(depth - 1)}\r\n--b${depth}x--`;
  expect((await readMhtml(Buffer.from(level(4)))).html.trim()).toBe('<p>x</p>');
  await expect(readMhtml(Buffer.from(level(20)))).rejects.toThrow(/deep/);
});
