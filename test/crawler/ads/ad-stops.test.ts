import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addAdStops } from '../../../crawler/ads/add-ad-stops.ts';
import { withoutSharedSites } from '../../../crawler/commands/crawl-cases.ts';
import { readCase } from '../../../crawler/evidence/read-case.ts';
import { openCase } from '../../../crawler/open-case.ts';

const at = (url: string) => ({ url, role: 'own' as const });

it('the next crawl goes where imported ads lead, though case.yaml does not name it', async () => {
  const out = await mkdtemp(join(tmpdir(), 'unsolicited-stops-'));
  const home = at('https://kestrelx.example/');
  const spec = {
    case: { firm: { name: 'KestrelX', domains: ['kestrelx.example'] }, stops: [home] },
    out,
    personas: [],
  };
  try {
    const { folder } = await openCase(spec, () => {});
    const landing = new Map([
      ['https://kestrelx.example/de?utm_campaign=DE_brand', { adId: '1' }],
      ['https://kestrelx.example/de?utm_campaign=DE_other', { adId: '2' }],
      ['https://www.kestrelx.example/', { adId: '3' }],
    ]);
    expect(await addAdStops(folder.path, landing)).toBe(1);
    expect(await addAdStops(folder.path, landing)).toBe(0);
    const { stops } = await openCase(spec, () => {});
    expect(stops).toEqual([
      home,
      {
        url: 'https://kestrelx.example/de?utm_campaign=DE_brand',
        role: 'ad-landing',
        found: { by: 'ad', as: '1' },
      },
    ]);
    expect((await readCase(folder.path)).case.stops).toEqual(stops);

    // A case of another firm with the site to which an ad leads waits until this one is done.
    const other = { ...spec, case: { firm: { name: 'Other', domains: [] }, stops: [] } };
    const third = { ...other, case: { ...other.case, stops: [at('https://third.example/')] } };
    const shop = { ...other, case: { ...other.case, stops: [at('https://shop.example/')] } };
    await addAdStops(folder.path, new Map([['https://shop.example/kestrelx', { adId: '4' }]]));
    expect(await withoutSharedSites([spec, third, shop])).toEqual([[spec, shop], [third]]);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});
