import { describe, expect, it } from 'vitest';
import { partNames, Reading } from '../../../shared/observation/parts.ts';
import { readHtml } from '../../../shared/saved/read-html.ts';

const url = 'https://kestrelx.example/de/';
const textsOf = (html: string) => readHtml(html, url).parts.text?.blocks.map(({ text }) => text);

describe('a saved page', () => {
  it('gives every part, even when it is empty or no HTML at all', () => {
    for (const html of [
      '',
      '<',
      'plain words',
      '<html>',
      '\u0000\u0001<p',
      '<!doctype html><frameset>',
    ]) {
      const reading = Reading.parse(readHtml(html, url));
      expect(Object.keys(reading.parts).sort()).toEqual([...partNames].sort());
      expect(reading.problems).toEqual({});
    }
    expect(textsOf('plain words')).toEqual(['plain words']);
  });

  it('is read where nobody closed a tag', () => {
    expect(
      textsOf('<ul><li>one<li>two</ul><p>three<p>four<div>five<table><tr><td>six<td>seven'),
    ).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven']);
  });

  it('leaves out what its markup and its simple style rules switch off', () => {
    expect(
      textsOf(`<style>.off, #gone, p.x { display: none } .a.b { visibility: hidden } @media (max-width: 700px) { .small { display: none } }
        .hidden { display: none } @media (min-width: 768px) { .md\\:block { display: block } } .off.on { display: block } .nav .deep { display: none }
        @media print { .never { display: none } } @supports (display: grid) { .grid { display: none } } .fade { opacity: 0 }</style>
        <p class="off">no</p><p class="off on">yes</p><p id="gone">no</p><p class="x">no</p><div class="x">yes</div>
        <p class="a b">no</p><p class="small">yes</p><p class="hidden md:block">yes</p><p class="deep">yes</p><p class="never">yes</p>
        <p class="grid">no</p><p class="fade">no</p><p style="DISPLAY : none">no</p><p hidden>no</p><p aria-hidden="true">yes</p>
        <div style="display:flex"><span>a</span><span>b</span></div>`),
    ).toEqual([...Array(7).fill('yes'), 'a', 'b']);
  });

  it('survives broken style sheets', () => {
    for (const css of [
      '{',
      '}',
      '@media',
      '@media (min-width:',
      '.a{display:none',
      '/* ',
      '@import url(x);.a{display:none}',
    ]) {
      expect(textsOf(`<style>${css}</style><p>yes</p>`)).toEqual(['yes']);
    }
    expect(
      textsOf('<style>@import url("x;y");.a{display:none}</style><p class=a>no</p><p>yes</p>'),
    ).toEqual(['yes']);
  });

  it('is not stalled by style sheets made for it', () => {
    const traps = [
      '/*'.repeat(300_000),
      'display@media{'.repeat(100_000),
      `display @x{${'{'.repeat(200_000)}${'}'.repeat(200_000)}`,
      '.a{display:block}'.repeat(20_000),
    ];
    const began = performance.now();
    for (const css of traps) {
      const blocks = textsOf(`<style>${css}</style>${'<p class="a">yes</p>'.repeat(1_000)}`);
      expect(blocks).toHaveLength(1_000);
    }
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('starts its addresses from the base that it names, and lists what it would load', () => {
    const { parts } = readHtml(
      `<base href="https://cdn.example/x/"><link rel="stylesheet" href="s.css"><script src="a.js"></script>
       <img src="/p.png"><a href="?ref=7">go</a><a href="http://[bad">bad</a><a href="JavaScript:void(0)">run</a>`,
      url,
    );
    expect(parts.links?.links.map(({ href }) => href)).toEqual([
      'https://cdn.example/x/?ref=7',
      'http://[bad',
      'javascript:void(0)',
    ]);
    expect(parts.requests?.requests).toEqual([
      { url: 'https://cdn.example/x/s.css', kind: 'link' },
      { url: 'https://cdn.example/x/a.js', kind: 'script' },
      { url: 'https://cdn.example/p.png', kind: 'img' },
    ]);
  });

  it('says that it does not hold its frames', () => {
    const { parts, problems } = readHtml('<iframe src="/f"></iframe><iframe></iframe>', url);
    expect(parts.frames?.frames.map(({ url }) => url)).toEqual([
      'https://kestrelx.example/f',
      'about:blank',
    ]);
    expect(problems).toEqual({
      'frame:https://kestrelx.example/f': 'a saved page does not hold its frames',
    });
  });

  it('is read to its bottom though nested 5,000 levels deep, and cut when it has no end', () => {
    const deep = readHtml(`${'<div>'.repeat(5_000)}bottom<a href="/x">x</a>`, url);
    expect(deep.parts.text?.blocks[0]?.text).toContain('bottom');
    expect(deep.parts.text?.blocks[0]?.where.length).toBeLessThan(1_000);
    const endless = readHtml('<p>word</p>'.repeat(100_000), url);
    expect(endless.parts.text?.blocks).toHaveLength(20_000);
    expect(endless.problems.text).toMatch(/^cut after/);
  });
});
