import type { AdRecord } from '../../shared/ads/ad-record.ts';
import { attributeAd, type KnownFirm } from '../../shared/ads/attribute-ad.ts';
import { gradeAd } from '../../shared/ads/grade-ad.ts';
import { knownFirm } from '../../shared/ads/known-firm.ts';
import { addAdStops } from '../ads/add-ad-stops.ts';
import { readColumnMap } from '../ads/column-map.ts';
import { type ReadOptions, readExport } from '../ads/read-export.ts';
import { type StoredExport, storeExport } from '../ads/store-export.ts';
import { isCaseFolder } from '../evidence/case-folder.ts';
import { readCase } from '../evidence/read-case.ts';
import { exitCode, Failure } from '../failure.ts';
import { printable } from '../printable.ts';
import type { AdsOptions } from './ads.ts';
import { describeAd, describeImport } from './describe-ads.ts';
import { sealAnew } from './seal-anew.ts';

/** Imports each file by itself: one that is refused takes no other with it. Returns the exit code. */
export async function importAds(files: readonly string[], options: AdsOptions): Promise<number> {
  const folder = options.case;
  const firm = folder === undefined ? firmNamed(options) : await firmOfCase(folder, options);
  const reading: ReadOptions = {
    columns: await readColumnMap(options.map, options.column),
    ...(options.retrieved !== undefined && { retrieved: dateOf(options.retrieved) }),
    ...(options.format !== undefined && { format: options.format }),
  };
  const landing = new Map<string, Pick<AdRecord, 'adId' | 'libraryUrl'>>();
  const note = (url: string, { adId, libraryUrl }: AdRecord) => {
    if (!landing.has(url)) landing.set(url, { adId, libraryUrl });
  };
  let records = 0;
  let refused = 0;
  let fresh = 0;
  for (const file of files) {
    let unattributed = 0;
    const take = async (ad: AdRecord) => {
      records += 1;
      const attribution = firm && attributeAd(ad, firm);
      if (attribution?.is === 'unattributed') unattributed += 1;
      else if (attribution) for (const url of ad.landingUrls) note(url, ad);
      if (folder === undefined || options.json) await print(ad, firm, options.json ?? false);
    };
    try {
      const done: StoredExport =
        folder === undefined
          ? { imported: await readExport(file, reading, take), known: false }
          : await storeExport(folder, file, reading, take);
      if (!done.known) fresh += 1;
      const log = folder === undefined || options.json ? process.stderr : process.stdout;
      log.write(describeImport(done, folder === undefined ? undefined : unattributed));
    } catch (fault) {
      if (!(fault instanceof Failure)) throw fault;
      refused += 1;
      process.stderr.write(`unsolicited: ${printable(fault.message)}\n`);
    }
  }
  if (folder !== undefined && refused < files.length) {
    const added = await addAdStops(folder, landing);
    if (added > 0) {
      process.stderr.write(
        `${added} landing ${added === 1 ? 'address is' : 'addresses are'} new stops of the case; the next crawl visits them\n`,
      );
    }
    if (added > 0 || fresh > 0) {
      process.stderr.write(`run "unsolicited assess ${folder}" to count them in\n`);
      await sealAnew(folder);
    }
  }
  if (refused === files.length) return exitCode.usage;
  if (refused > 0) return exitCode.inPart;
  return records === 0 ? exitCode.nothingCaptured : exitCode.done;
}

async function print(ad: AdRecord, firm: KnownFirm | undefined, json: boolean): Promise<void> {
  const { states, ...graded } = gradeAd(ad);
  const attribution = firm && attributeAd(ad, firm);
  const line = json
    ? `${JSON.stringify({ ...ad, graded: { ...graded, states }, ...(attribution && { attribution }) })}\n`
    : describeAd(ad, graded.grade, attribution);
  if (process.stdout.write(line)) return;
  await new Promise((free) => process.stdout.once('drain', free));
}

function firmNamed({ firm, legalName, affiliate }: AdsOptions): KnownFirm | undefined {
  if (firm.length + legalName.length + affiliate.length === 0) return undefined;
  return { domains: firm, legalNames: legalName, profiles: [], affiliates: affiliate };
}

/** A case names its firm, entities and affiliates itself: what it does not name would be forgotten. */
async function firmOfCase(folder: string, options: AdsOptions): Promise<KnownFirm> {
  if (!(await isCaseFolder(folder))) {
    throw new Failure(
      `${folder}: not a case folder (it holds no case.json); "unsolicited crawl case.yaml" begins one`,
    );
  }
  const { firm, legalName, affiliate } = options;
  if (firm.length + legalName.length + affiliate.length > 0) {
    throw new Failure(
      '--firm, --legal-name and --affiliate go without --case: in a case, case.yaml says it (firm.domains, firm.legalNames, a stop with role on-behalf)',
    );
  }
  const { case: value, observations } = await readCase(folder);
  return knownFirm(value.firm, value.stops, observations);
}

function dateOf(words: string): string {
  const isDate = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/u.test(words);
  if (!isDate || Number.isNaN(Date.parse(words))) {
    throw new Failure(`--retrieved ${words}: not a date; write 2026-11-29 or 2026-11-29T10:00:00Z`);
  }
  return words;
}
