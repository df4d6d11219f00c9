import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AdRecord } from '../../shared/ads/ad-record.ts';
import { Case, type Stop } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import { toJson } from '../../shared/seal/to-json.ts';
import { enter } from '../evidence/seal/ledger.ts';
import { withLock } from '../evidence/seal/lock.ts';
import { sha256 } from '../evidence/sha256.ts';
import { writeWhole } from '../evidence/write-whole.ts';
import { addressKey } from '../plan/page-address.ts';

/** The ad that leads to an address. */
type AdOfStop = Pick<AdRecord, 'adId' | 'libraryUrl'>;

/**
 * Adds the addresses to which ads lead to the stops of a case, as the ads have them: the next crawl
 * visits them. A page that is a stop already, whatever its click ids and campaign tags, is not added
 * again. Returns how many were new.
 */
export async function addAdStops(
  folder: string,
  landing: ReadonlyMap<string, AdOfStop>,
): Promise<number> {
  const file = join(folder, layout.case);
  return withLock(`${file}.lock`, async () => {
    const value = Case.parse(JSON.parse(await readFile(file, 'utf8')));
    const known = new Set(value.stops.map(({ url }) => addressKey(url)));
    const added: Stop[] = [];
    for (const [url, { adId, libraryUrl }] of landing) {
      const key = addressKey(url);
      if (known.has(key)) continue;
      known.add(key);
      const found: Stop['found'] = { by: 'ad', ...(libraryUrl && { at: libraryUrl }), as: adId };
      added.push({ url: new URL(url).href, role: 'ad-landing', found });
    }
    if (added.length === 0) return 0;
    const text = toJson({ ...value, stops: [...value.stops, ...added] });
    await writeWhole(file, text);
    await enter(folder, {
      kind: 'ads',
      about: { stops: added.length, files: { [layout.case]: sha256(text) } },
    });
    return added.length;
  });
}
