import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../../shared/report/render-report.tsx';
import type { ReportInput } from '../../../shared/report/report-input.ts';
import { sampleReport } from './sample-report.ts';
import { tinyPicture } from './tiny-picture.ts';

function withPictures(): ReportInput {
  const input = sampleReport();
  for (const { visit } of input.observations) {
    if (!visit.id.endsWith('home')) continue;
    input.previews[visit.id] = { dataUri: tinyPicture(640, 700), scale: 0.5 };
  }
  return input;
}

function chapter(html: string, title: string) {
  const $ = load(html);
  const found = $('.chapter').filter((_, each) => $(each).find('h2').text() === title);
  expect(found).toHaveLength(1);
  return { $, chapter: found, text: found.text().replace(/\s+/g, ' ') };
}

describe('the report of a case', () => {
  it('says the verdict in words, what it means, and that it is no breach', () => {
    const { text } = chapter(renderReport(sampleReport()), 'Verdict');
    expect(text).toContain('Strong indications');
    expect(text).toContain('does not establish a breach');
    expect(text).toContain('Perimeter: third-country firm.');
    expect(text).toContain('The exit in FR could not be verified');
    expect(text).toContain('Score 78 of 100, for ordering cases only.');
  });

  it('shows both limbs with the furthest strength of each', () => {
    const { $, chapter: limbs } = chapter(renderReport(sampleReport()), 'The two limbs');
    const columns = limbs.find('.limb').map((_, limb) => $(limb).find('.limb-answer').text());
    expect(columns.get()).toEqual(['Strong indication', 'Strong indication']);
  });

  it('draws thirty states and says the same in a table', () => {
    const { $, chapter: states } = chapter(renderReport(sampleReport()), 'Member states');
    expect(states.find('.union-map > .union-state:has(title)')).toHaveLength(30);
    const strong = states.find('.union-strong title').map((_, title) => $(title).text());
    expect(strong.get().sort()).toEqual(['Germany: strong', 'Poland: strong']);
    const rows = states.find('tbody tr').map((_, row) => $(row).text().trim());
    expect(rows.get()[0]).toMatch(/PL Poland\s*strong/);
    expect(rows).toHaveLength(5);
  });

  it('merges the same words and says where and as whom they were seen, and as whom not', () => {
    const { $, chapter: findings } = chapter(renderReport(sampleReport()), 'Findings');
    const means = findings.find('.means > h3').map((_, heading) => $(heading).text());
    expect(means.get()).toEqual(['Own website', 'Sponsorship']);
    const sponsor = findings.find('.finding').filter((_, each) => /Falkenau/.test($(each).text()));
    expect(sponsor).toHaveLength(1);
    expect(sponsor.text()).toContain('seen on 2 pages, as DE, FR, PL and TR');
    const polish = findings
      .find('.finding')
      .filter((_, each) => /Kup Bitcoin/.test($(each).text()));
    expect(polish.text()).toContain('seen on one page, as PL; not as DE, FR and TR');
  });

  it('keeps what was noted apart from what counts', () => {
    const html = renderReport(sampleReport());
    expect(chapter(html, 'Findings').text).not.toContain('own exclusive initiative');
    const noted = chapter(html, 'Noted, never counted').text;
    expect(noted).toContain('own exclusive initiative');
    expect(noted).not.toContain('Strong');
    expect(chapter(html, 'What points away').text).toContain('As FR');
  });

  it('lists every visit with the hash of every file, and every page not visited', () => {
    const input = sampleReport();
    const html = renderReport(input);
    for (const { captures, visit } of input.observations) {
      expect(html).toContain(visit.id);
      for (const { sha256 } of captures) expect(html).toContain(sha256);
    }
    const visits = chapter(html, 'Visits').text;
    expect(visits).toContain('20 Nov 2026, 09:10 UTC');
    expect(visits).toContain('by proxy, not verified');
    expect(visits).toContain('Turned away (HTTP 451)');
    expect(chapter(html, 'Pages not visited').text).toContain('/account/wallet');
  });
});

describe('pictures', () => {
  it('are in the page once for each visit that needs one, however many findings use them', () => {
    const html = renderReport(withPictures());
    // PL for its findings and set beside the control TR, DE for the rest.
    expect(html.split('data:image/png').length - 1).toBe(3);
    expect(load(html)('.finding .picture-window').length).toBeGreaterThan(3);
  });

  it('are missing with a reason: no preview, no box, outside the picture, not a picture', () => {
    const missing = (change: (input: ReportInput) => void) => {
      const input = withPictures();
      input.assessment.findings = input.assessment.findings.filter(({ quote }) =>
        quote.startsWith('Kup Bitcoin'),
      );
      change(input);
      const html = renderReport(input);
      expect(load(html)('.finding .picture-window')).toHaveLength(0);
      return load(html)('.finding .no-picture').text();
    };
    const first = ({ assessment }: ReportInput) => assessment.findings[0];
    expect(missing((input) => Object.assign(input, { previews: {} }))).toContain('no preview');
    expect(missing((input) => delete first(input)?.box)).toContain('one visible place');
    const below = { x: 0, y: 9000, width: 300, height: 40 };
    expect(missing((input) => Object.assign(first(input) ?? {}, { box: below }))).toContain(
      'outside the captured picture',
    );
    const svg = { dataUri: 'data:image/svg+xml,<svg onload=alert(1)>")}', scale: 1 };
    expect(missing((input) => Object.assign(input, { previews: { 'pl-home': svg } }))).toContain(
      'no preview',
    );
  });
});

describe('a hostile page', () => {
  const evil = '</style></title><script>alert(1)</script><img src=x onerror=alert(2)>\u202Egnp.exe';

  function hostile(): ReportInput {
    const input = withPictures();
    input.case.firm.name = evil;
    input.case.remarks = [evil];
    input.assessment.verdictBecause = evil;
    input.assessment.perimeterBecause = evil;
    for (const finding of input.assessment.findings) {
      Object.assign(finding, { quote: evil, where: evil, why: evil, title: evil, means: evil });
      Object.assign(finding, { url: 'javascript:alert(3)', frame: `data:text/html,${evil}` });
    }
    for (const gap of input.assessment.notAssessed) gap.because = evil;
    for (const { arrival, visit, problems, captures } of input.observations) {
      Object.assign(arrival, { final: 'javascript:alert(4)', because: evil });
      Object.assign(visit, { stop: `https://kestrelx.example/"onmouseover="alert(5)` });
      problems[evil] = evil;
      for (const capture of captures) Object.assign(capture, { file: evil, note: evil });
      Object.assign(visit.exit ?? {}, { label: evil, void: evil, because: evil });
      Object.assign(visit, { arm: { block: 1, place: evil, speaks: evil, repeat: false } });
    }
    for (const record of input.skipped) Object.assign(record, { url: evil, because: evil });
    return input;
  }

  it('gets no element, attribute or script of its own into the report', () => {
    const $ = load(renderReport(hostile()));
    expect($('script, img, iframe, object, embed, link, base, form')).toHaveLength(0);
    const attributes = $('*')
      .toArray()
      .flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : []));
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    expect($('style')).toHaveLength(1);
  });

  it('gets no link but to the web, without referrer and opener', () => {
    const $ = load(renderReport(hostile()));
    const links = $('a').toArray();
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const href = $(link).attr('href') ?? '';
      if (/^#visit-\d+$/.test(href)) continue;
      expect(href).toMatch(/^https:\/\/kestrelx\.example\//);
      expect($(link).attr('rel')).toBe('noreferrer noopener');
    }
  });

  it('cannot turn the direction of text or hide characters', () => {
    const html = renderReport(hostile());
    expect(/[\u202a-\u202e\u2066-\u2069]/.test(html)).toBe(false);
    expect(load(html)('.hidden-character').first().text()).toBe('U+202E');
  });
});

it('stands alone: nothing is fetched, nothing runs', () => {
  const html = renderReport(withPictures());
  const $ = load(html);
  expect($('script, link, img, iframe')).toHaveLength(0);
  expect($('meta[http-equiv="Content-Security-Policy"]').attr('content')).toContain(
    "default-src 'none'",
  );
  expect($('[src], [srcset], [action]')).toHaveLength(0);
  const style = $('style').text();
  expect(style).not.toMatch(/@import/);
  for (const [, address] of style.matchAll(/url\(["']?([^"')]{0,30})/g)) {
    expect(address).toMatch(/^(#(union-[a-z]+)$|data:image\/(png|webp);base64,)/);
  }
});

describe('a case with nothing in it', () => {
  it('is reported as inconclusive where nothing was captured', () => {
    const input = sampleReport();
    Object.assign(input, { observations: [], skipped: [] });
    Object.assign(input.assessment, {
      verdict: 'inconclusive',
      verdictBecause: 'No page could be assessed: there is no visit.',
      score: 0,
      memberStates: {},
      limbs: { promotion: 'not-assessed', 'in-the-union': 'not-assessed' },
      findings: [],
      notAssessed: [],
    });
    const html = renderReport(input);
    expect(chapter(html, 'Verdict').text).toContain('Inconclusive');
    expect(chapter(html, 'The two limbs').text).toContain('Could not be assessed');
    expect(chapter(html, 'Visits').text).toContain('nothing was captured');
    expect(chapter(html, 'Findings').text).toContain('Nothing was found');
    expect(html).not.toContain('Pages not visited');
  });
});
