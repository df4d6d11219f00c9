import * as z from 'zod/mini';
import { type Fields, isFields } from '../../shared/ads/ad-format.ts';
import { formatOf } from '../../shared/ads/formats.ts';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import type { FoundRecord, NoRecord } from './found-record.ts';
import type { Recording } from './json-records.ts';
import { openJson } from './json-stream.ts';

const Entry = z.looseObject({
  startedDateTime: z.optional(z.string()),
  request: z.optional(
    z.looseObject({
      url: z.optional(z.string()),
      postData: z.nullish(z.looseObject({ text: z.nullish(z.string()) })),
    }),
  ),
  response: z.optional(
    z.looseObject({
      content: z.optional(
        z.looseObject({ text: z.nullish(z.string()), encoding: z.nullish(z.string()) }),
      ),
    }),
  ),
});

/** Fields that only answers of ad repositories have: most of a recording is something else. */
const marks =
  /"(?:ad_archive_id|ad_library_main|transparency_by_location|aaa_info|creative_page_url|unique_users_seen|first_shown_date|adTargeting|ad_preview|impressions_map|DestinationUrl|countryOrRegion|lineItemId|eu_total_reach|ad_delivery_start_time)"|"AR\d{20}"/u;
const lists = new Set(['', 'data', 'data.ads', 'elements', 'value', 'ad_previews', 'ads', '1']);
const inPage = /<script[^>]*type="application\/json"[^>]*>([\s\S]*?)<\/script>/giu;

/** The records in one exchange of a recording; an exchange with something else has none. */
export function* harRecords(
  entry: unknown,
  recording: Recording,
  next: () => string,
): Generator<FoundRecord | NoRecord> {
  const parsed = Entry.safeParse(entry);
  if (!parsed.success) return;
  const { startedDateTime, request, response } = parsed.data;
  const body = bodyOf(response?.content);
  if (body === undefined || !marks.test(body)) return;
  // The day of the export is the day of its latest answer.
  if (startedDateTime !== undefined && startedDateTime > (recording.startedAt ?? '')) {
    recording.startedAt = startedDateTime;
  }
  const asked = idAskedFor(request?.postData?.text ?? request?.url ?? '');
  for (const text of /^\s*</u.test(body) ? scriptsIn(body) : [body]) {
    if (!marks.test(text)) continue;
    try {
      for (const value of valuesIn(text)) {
        yield {
          value: asked === undefined ? value : { ...value, requested_ad_archive_id: asked },
          at: next(),
          recorded: true,
        };
      }
    } catch (fault) {
      const because = wordsOfFault(fault);
      yield {
        reason: `the answer of ${request?.url?.split('?')[0] ?? 'a request'} is not whole JSON: ${because}`,
        at: next(),
      };
    }
  }
}

function bodyOf(content: { text?: string | null; encoding?: string | null } | undefined) {
  const { text, encoding } = content ?? {};
  if (text == null) return undefined;
  return encoding === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : text;
}

function scriptsIn(page: string): string[] {
  return [...page.matchAll(inPage)].map((found) => found[1] ?? '');
}

/** The documents of an answer that are of a known format; Meta sends several, a line each. */
function valuesIn(text: string): Fields[] {
  const json = openJson(lists);
  const values = [
    ...json.push(text.replace(/^\s*(?:for \(;;\);|\)\]\}'[^\n]*\n)/u, '')),
    ...json.end(),
  ];
  return values.flatMap(({ value }) =>
    isFields(value) && formatOf(value) !== undefined ? [value] : [],
  );
}

/** What Meta answers on one ad does not name it; the question does. */
function idAskedFor(question: string): string | undefined {
  let words = question;
  try {
    words = decodeURIComponent(question.replaceAll('+', ' '));
  } catch {
    // Not encoded, or wrongly: as it stands.
  }
  return /ad_?archive_?id["']?\s*[:=]\s*["']?(\d{5,30})/iu.exec(words)?.[1];
}
