import { link, observationOf } from '../../../shared/observation/sample.ts';
import { addVisit, unsealedCase } from './sealed-case.ts';

/** Number of the account that both sites of the first case report to. */
export const sharedTag = '774411229900551';

const pixel = { url: `https://www.facebook.com/tr/?id=${sharedTag}&ev=PageView`, kind: 'image' };

/**
 * Two cases that one promoter ties, by its code; in the first, one account ties two sites, and a visit
 * that does not count shows another.
 */
export async function casesWithAccounts(): Promise<[first: string, second: string]> {
  const first = await unsealedCase([]);
  const second = await unsealedCase([]);
  const promoter = 'https://lotse.example/vergleich';
  const links = [
    link('https://www.bybit.com/invite?ref=LOTSE7', 'Bybit'),
    link('https://kestrelx.example/register?ref=%3Cb%3E7lotse', 'Kestrel'),
  ];
  await addVisit(first, 'promoter', {
    observation: observationOf({ links: { links }, requests: { requests: [pixel] } }, promoter),
  });
  await addVisit(first, 'firm', {
    observation: observationOf({ requests: { requests: [pixel] } }),
  });
  const gone = observationOf(
    { links: { links: [link('https://www.okx.com/join/OTHER9', 'OKX')] } },
    'https://elsewhere.example/',
  );
  gone.visit.exit = { kind: 'proxy', verified: true, void: 'wrong country' };
  await addVisit(first, 'void', { observation: gone });
  const okx = link('https://www.okx.com/join/LOTSE7', 'OKX');
  const other = link('https://www.okx.com/join/OTHER9', 'OKX');
  await addVisit(second, 'promoter', {
    observation: observationOf({ links: { links: [okx, other] } }, promoter),
  });
  return [first, second];
}
