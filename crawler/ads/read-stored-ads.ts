import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { AdImport } from '../../shared/ads/ad-import.ts';
import { type AdRecord, StoredAd } from '../../shared/ads/ad-record.ts';
import { mergeAds } from '../../shared/ads/merge-ads.ts';
import { layout } from '../../shared/case/layout.ts';
import { Failure } from '../failure.ts';

/** The ads of a case: each once, and the files that they came from, the earliest first. */
export type StoredAds = { imports: AdImport[]; ads: AdRecord[] };

/** Reads what was imported into a case; undefined where nothing was. */
export async function readStoredAds(folder: string): Promise<StoredAds | undefined> {
  const names = await readdir(join(folder, layout.ads)).catch((): string[] => []);
  const imports: AdImport[] = [];
  for (const name of names.filter((each) => /^[0-9a-f]{64}\.json$/u.test(each)).sort()) {
    const file = join(folder, layout.ads, name);
    imports.push(parse(AdImport, await readFile(file, 'utf8'), file));
  }
  if (imports.length === 0) return undefined;
  imports.sort((a, b) => (`${a.retrieved} ${a.sha256}` < `${b.retrieved} ${b.sha256}` ? -1 : 1));
  const records: AdRecord[] = [];
  for (const { sha256 } of imports) {
    const file = join(folder, layout.ads, `${sha256}.jsonl`);
    let line = 0;
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: 1 })) {
      line += 1;
      records.push(parse(StoredAd, text, `${file}, line ${line}`));
    }
  }
  return { imports, ads: mergeAds(records) };
}

function parse<Value>(
  schema: {
    safeParse: (
      value: unknown,
    ) =>
      | { success: true; data: Value }
      | { success: false; error: { issues: { path: PropertyKey[] }[] } };
  },
  text: string,
  place: string,
): Value {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    throw new Failure(
      `${place}: ${parsed.error.issues[0]?.path.join('.')}: not as expected; import the export again`,
    );
  } catch (fault) {
    if (fault instanceof Failure) throw fault;
    throw new Failure(`${place}: not whole JSON; import the export again`);
  }
}
