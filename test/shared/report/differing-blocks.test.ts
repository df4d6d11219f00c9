import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../shared/observation/observation.ts';
import { block } from '../../../shared/observation/sample.ts';
import { differingBlocks } from '../../../shared/report/differing-blocks.ts';
import { sampleReport } from './sample-report.ts';

function showing(...texts: string[]): Observation {
  const [visit] = sampleReport().observations;
  if (!visit) throw new Error('the sample has no visit');
  const blocks = texts.map((text, at) =>
    block(text, { box: { x: 0, y: at * 40, width: 300, height: 30 } }),
  );
  return { ...visit, parts: { ...visit.parts, text: { blocks } } };
}

function words({ onlyA, onlyB }: ReturnType<typeof differingBlocks>) {
  return [onlyA.map(({ text }) => text), onlyB.map(({ text }) => text)];
}

describe('blocks that differ between two visits', () => {
  it('are those that one was shown and the other was not, each on its side', () => {
    const union = showing('Trade 340 coins', 'Bis zu 150 € Bonus');
    const control = showing('Trade 340 coins', 'Not available to you yet');
    const differing = differingBlocks(union, control);
    expect(words(differing)).toEqual([['Bis zu 150 € Bonus'], ['Not available to you yet']]);
    expect(differing.onlyA[0]?.box?.y).toBe(40);
  });

  it('are none where blocks have moved, or were shown twice', () => {
    expect(
      words(
        differingBlocks(showing('About', 'Fees', 'Help'), showing('Help', 'About', 'Fees', 'Fees')),
      ),
    ).toEqual([[], []]);
  });

  it.each([
    ['numbers', 'Bitcoin 61,204.33 USD +1.2%', 'Bitcoin 61 198,07 USD −0.4%'],
    ['times', 'Updated 3 minutes ago, 14:05', 'Updated 12 minutes ago, 9:41:02'],
    ['case and spacing', 'Sign  up NOW', 'Sign up now'],
    ['widths of characters', 'Ｂｏｎｕｓ', 'Bonus'],
  ])('are none where only %s change', (_, a, b) => {
    expect(words(differingBlocks(showing(a), showing(b)))).toEqual([[], []]);
  });

  it('leave out what is nothing but figures, and keep what is another currency', () => {
    expect(words(differingBlocks(showing('12:04', '€ 50'), showing('1 %', '$ 50')))).toEqual([
      ['€ 50'],
      ['$ 50'],
    ]);
  });

  it('leave out what comes and goes among visits of the same kind', () => {
    const union = showing('Bis zu 150 € Bonus', 'Version A of the headline');
    const ofA = [showing('Bis zu 100 € Bonus', 'Version B'), showing('Bis zu 150 € Bonus')];
    const control = showing('Version B');
    const ofB = [showing('Version A of the headline'), showing('Version B')];
    expect(words(differingBlocks(union, control, { ofA, ofB }))).toEqual([
      ['Bis zu 150 € Bonus'],
      [],
    ]);
  });

  it('are all that a page has where the other shows nothing or could not be read', () => {
    const unread = showing();
    delete unread.parts.text;
    expect(words(differingBlocks(showing('Offer'), unread))).toEqual([['Offer'], []]);
  });
});
