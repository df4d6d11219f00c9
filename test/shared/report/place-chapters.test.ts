import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { ContrastRow } from '../../../shared/assessment/contrast-row.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { block } from '../../../shared/observation/sample.ts';
import { renderReport } from '../../../shared/report/render-report.tsx';
import type { ReportInput } from '../../../shared/report/report-input.ts';
import { sampleReport } from './sample-report.ts';
import { tinyPicture } from './tiny-picture.ts';

function chapter(input: ReportInput, title: string) {
  const $ = load(renderReport(input));
  const found = $('.chapter').filter((_, each) => $(each).find('h2').text() === title);
  expect(found).toHaveLength(1);
  return { $, chapter: found, text: found.text().replace(/\s+/g, ' ') };
}

function changed(change: (input: ReportInput) => void): ReportInput {
  const input = sampleReport();
  change(input);
  return input;
}

function visitOf(input: ReportInput, id: string): Observation {
  const found = input.observations.find(({ visit }) => visit.id === id);
  if (!found) throw new Error(`the sample has no visit ${id}`);
  return found;
}

const row: ContrastRow = {
  signal: 'union-language',
  quote: 'Bis zu 150 € Willkommensbonus für Neukunden in Deutschland',
  stop: 'https://kestrelx.example/promotions/welcome',
  label: 'geo-conditional',
  memberStates: ['DE'],
  speaks: 'de',
  blocks: 5,
  exits: 2,
  seen: { A: [5, 5], C: [0, 5] },
  p: 0.0079,
  q: 0.04,
  riskDifference: 1,
  interval: [0.57, 1],
  visits: { shown: 'de-promotions-welcome', without: 'tr-promotions-welcome' },
  because: 'Shown to DE: 5 of 5 visits.',
};

describe('the matrix of pages and visitors', () => {
  it('has a row a stop and a column a visitor, controls last, each mark leading to its visit', () => {
    const { $, chapter: matrix } = chapter(sampleReport(), 'Pages and visitors');
    const heads = matrix.find('.matrix-head').map((_, head) => $(head).text());
    expect(heads.get().at(-1)).toBe('Türkiye tr');
    expect(matrix.find('tbody tr')).toHaveLength(4);
    for (const link of matrix.find('td a').toArray()) {
      expect($($(link).attr('href') ?? '').find('.visit-id')).toHaveLength(1);
    }
  });

  it('says in words what a cell shows in marks, and counts nothing for a control', () => {
    const { $, chapter: matrix } = chapter(sampleReport(), 'Pages and visitors');
    const home = matrix.find('tbody tr').first();
    const words = home.find('a .unseen').map((_, each) => $(each).text());
    const ofLimbs = words.get().map((each) => /promotion: (.+); in the Union: (.+?);/.exec(each));
    // France, Germany, Poland; what a control was shown is no finding.
    expect(ofLimbs.map((limbs) => limbs?.slice(1))).toEqual([
      ['strong indication', 'nothing'],
      ['strong indication', 'strong indication'],
      ['strong indication', 'strong indication'],
      undefined,
    ]);
    expect(words.get()[0]).toContain('found on 1 of 1 visits');
    expect(words.get().at(-1)).toContain('control, shown the same words on 1 of 1 visits');
    expect(home.find('td').last().find('.mark-strong, .mark-indication')).toHaveLength(0);
  });

  it('folds the arms of one place and language, and sets void visits apart', () => {
    const input = changed(({ observations }) => {
      const first = observations[0];
      if (!first) return;
      const { persona } = first.visit;
      const again = (id: string, extra: Partial<Observation['visit']>) => ({
        ...first,
        visit: { ...first.visit, id, persona, ...extra },
      });
      const arm = { place: 'DE', speaks: 'de', repeat: false };
      observations.splice(
        0,
        observations.length,
        again('b1', { arm: { ...arm, block: 1 } }),
        again('b2', { arm: { ...arm, block: 2, repeat: true } }),
        again('b3', {
          arm: { ...arm, block: 3 },
          exit: { kind: 'proxy', verified: false, void: 'left from RO' },
        }),
        again('b4', { arm: { ...arm, block: 4, speaks: 'neutral' } }),
      );
    });
    const { $, chapter: matrix } = chapter(input, 'Pages and visitors');
    const heads = matrix.find('.matrix-head').map((_, head) => $(head).text());
    expect(heads.get()).toEqual(['Germany de', 'Germany en']);
    const cell = matrix.find('tbody td').first();
    expect(cell.find('.matrix-count').text()).toBe('0/2');
    expect(cell.text()).toContain('1 void');
    const { text } = chapter(input, 'Access');
    expect(text).toContain('Visits that do not count');
    expect(text).toContain('left from RO');
  });
});

describe('access', () => {
  it('says how far each state got and by what it was decided', () => {
    const { text } = chapter(sampleReport(), 'Access');
    expect(text).toMatch(/DE Germany.{0,60}Open/);
    expect(text).toContain('TR Türkiye');
    expect(text).toContain('(control)');
  });

  it('counts a refusal with status 200 among those turned away, and a bot wall not', () => {
    const input = changed((sample) => {
      const soft = visitOf(sample, 'pl-home');
      soft.parts.text = { blocks: [block('Our services are not available in your country.')] };
      const wall = visitOf(sample, 'de-home');
      Object.assign(wall.arrival, {
        status: 403,
        outcome: 'turned-away',
        headers: { 'cf-mitigated': 'challenge' },
      });
      wall.parts.text = { blocks: [block('Just a moment')] };
    });
    const away = chapter(input, 'What points away').text;
    expect(away).toContain('As PL: refused for the place');
    expect(away).toContain('not available in your country');
    expect(away).not.toContain('As DE');
    expect(chapter(input, 'Access').text).toMatch(/As DE: stopped as a machine/);
  });

  it('shows what was checked: exits, cookies, and what the page could see', () => {
    const input = changed((sample) => {
      const visit = visitOf(sample, 'de-home');
      Object.assign(visit.visit.exit ?? {}, {
        checks: [
          { by: 'trace', when: 'before', country: 'DE', network: '185.12.3.0/24' },
          { by: 'echo', when: 'after', because: 'it did not answer' },
        ],
      });
      visit.consent = { outcome: 'rejected', platform: 'Cookiebot', pressed: 'Alle ablehnen' };
      visit.ledger = {
        wished: {
          country: 'DE',
          languages: ['de'],
          timeZone: 'Europe/Berlin',
          place: { latitude: 52, longitude: 13 },
        },
        observed: { country: 'DE', languages: ['de'], timeZone: 'UTC' },
        differs: ['time zone: UTC'],
      };
    });
    const { text } = chapter(input, 'Visits');
    expect(text).toContain('Germany 185.12.3.0/24: before the visit by the site’s own trace');
    expect(text).toContain('it did not answer: after the visit by the echo');
    expect(text).toContain('Rejected by pressing “Alle ablehnen”; platform: Cookiebot');
    expect(text).toContain('Differs: time zone: UTC');
    expect(text).toContain('time zone: UTC (wished Europe/Berlin)');
  });
});

describe('the contrast', () => {
  const title = 'Shown there and not elsewhere';

  it('says once that nothing was compared, and why', () => {
    const none = changed((input) => Object.assign(input.case, { exits: [] }));
    expect(chapter(none, title).text).toContain('the case has no exits');
    const single = changed((input) => Object.assign(input.case, { exits: ['DE', 'TR'] }));
    expect(chapter(single, title).text).toContain('no geo matrix was run');
  });

  it('shows words, states, counts, p, q, difference and interval, exits and blocks', () => {
    const input = changed((sample) => {
      Object.assign(sample.case, { exits: ['DE', 'TR'] });
      sample.assessment.contrast = [row];
    });
    const { chapter: contrast, text } = chapter(input, title);
    expect(contrast.find('.dot-shown')).toHaveLength(5);
    expect(contrast.find('.dot-not')).toHaveLength(5);
    for (const words of [
      'Depends on the place',
      row.quote ?? '',
      'DE Germany',
      'from DE, speaking as DE5/5',
      'from the controls, speaking as DE0/5',
      'p = 0.0079',
      'q = 0.04',
      '+100 points (+57 to +100)',
      '5 blocks2 exits',
      row.because,
    ]) {
      expect(text).toContain(words);
    }
    expect(contrast.find('.contrast-because a[href^="#visit-"]')).toHaveLength(2);
    expect(text).not.toContain('screening');
  });

  it('calls few blocks screening, and lists what was not compared with its reason once', () => {
    const untested = {
      label: 'not-tested',
      blocks: 0,
      exits: 0,
      because: 'Not compared: the controls were down.',
    } as const;
    const input = changed((sample) => {
      Object.assign(sample.case, { exits: ['DE', 'TR'] });
      sample.assessment.contrast = [
        { ...row, label: 'geo-suggestive', blocks: 3 },
        { ...untested, signal: 'union-language', memberStates: ['FR'] },
        { ...untested, signal: 'referral-link', memberStates: ['FR'] },
      ];
    });
    const { text } = chapter(input, title);
    expect(text).toContain('3 blocks: screening');
    expect(text.split('the controls were down')).toHaveLength(2);
    expect(text).toContain('Offered in a language spoken mostly in the Union; referral link');
  });
});

describe('side by side', () => {
  function compared(): ReportInput {
    return changed((input) => {
      Object.assign(input.case, { exits: ['DE', 'TR'] });
      input.assessment.contrast = [row];
      const union = visitOf(input, 'de-promotions-welcome');
      for (const each of union.parts.text?.blocks ?? []) {
        each.box = { x: 100, y: 600, width: 400, height: 50 };
      }
      for (const id of ['de-promotions-welcome', 'tr-promotions-welcome']) {
        input.previews[id] = { dataUri: tinyPicture(640, 700), scale: 0.5 };
      }
    });
  }

  it('sets the pair of the contrast first and outlines the blocks that differ', () => {
    const { $, chapter: sides } = chapter(compared(), 'Side by side');
    const first = sides.find('.sides').first();
    expect(first.find('h3').text()).toBe(row.stop);
    expect(first.text()).toContain('Depends on the place.');
    expect(first.find('.side-window')).toHaveLength(2);
    const marks = first.find('.side-mark');
    expect(marks).toHaveLength(1);
    expect(marks.attr('style')).toBe('left:7.81%;top:42.86%;width:31.25%;height:3.57%;');
    const words = first.find('.side-words li').map((_, each) => $(each).text());
    expect(words.get()).toEqual(['Bis zu 150 € Willkommensbonus für Neukunden in Deutschland']);
  });

  it('leaves pictures out when the report would grow too large, and says so', () => {
    const input = compared();
    const padded = `data:image/png;base64,${tinyPicture(640, 700).slice(22).replaceAll('=', '')}${'A'.repeat(7_000_000)}`;
    input.assessment.findings = [];
    input.previews['tr-promotions-welcome'] = { dataUri: padded, scale: 0.5 };
    const { text } = chapter(input, 'Side by side');
    expect(text).toContain('left out to keep the report small');
  });

  it('says so where no page was visited by both', () => {
    const input = changed((sample) => {
      sample.observations = sample.observations.filter(
        ({ visit }) => visit.persona?.situatedIn !== 'outside',
      );
    });
    expect(chapter(input, 'Side by side').text).toContain('No page was read both');
  });

  it('gives a hostile page no element and no hidden character', () => {
    const evil = '</ol></style><script>alert(1)</script><img src=x onerror=alert(2)>\u202Egnp.exe';
    const input = compared();
    input.assessment.contrast = [
      { ...row, quote: evil, because: evil, signal: evil, speaks: evil, stop: evil },
      { ...row, label: 'not-tested', because: evil, signal: evil },
    ];
    for (const observation of input.observations) {
      for (const each of observation.parts.text?.blocks ?? []) {
        each.text += observation.visit.persona?.id + evil;
      }
      observation.consent = {
        outcome: 'left',
        platform: evil,
        banner: evil,
        pressed: evil,
        because: evil,
      };
      Object.assign(observation.visit.exit ?? {}, {
        label: evil,
        checks: [{ by: 'echo', when: 'before', country: evil, network: evil, because: evil }],
      });
      Object.assign(observation.visit.persona ?? {}, { country: evil, languages: [evil] });
      observation.arrival.headers = { 'cf-mitigated': evil };
    }
    const html = renderReport(input);
    const $ = load(html);
    expect($('script, img, iframe, object, embed, link, base, form')).toHaveLength(0);
    expect($('style')).toHaveLength(1);
    expect(/[\u202a-\u202e\u2066-\u2069]/.test(html)).toBe(false);
    expect($('.contrast .hidden-character, .side .hidden-character').length).toBeGreaterThan(2);
  });
});
