import * as z from 'zod/mini';
import type { Observation } from '../../observation/observation.ts';
import { tableOf } from '../../reference/table.ts';
import { articleKind } from '../../signals/article.ts';
import { sentenceAround } from '../../signals/sentence-around.ts';
import type { Access } from '../access.ts';
import { AccessOutcome } from '../access.ts';
import { inWords } from './in-words.ts';
import type { Shown } from './shown-on.ts';
import json from './signatures.json' with { type: 'json' };

const confidences = ['high', 'medium', 'low'] as const;

const Signature = z.object({
  name: z.string(),
  where: z.enum(['status', 'header', 'title', 'text', 'request']),
  /** Name of the header in lower case, for those that are read in one. */
  header: z.optional(z.string()),
  /** Any of these; none where being there is enough. Hosts, for requests. */
  words: z.array(z.string()),
  /** Further words of which one must stand on the page too. */
  needs: z.optional(z.array(z.string())),
  /** Whether the title says this and nothing else. */
  exact: z.optional(z.boolean()),
  /** Statuses with which alone it counts. */
  status: z.optional(z.array(z.number())),
  outcome: AccessOutcome,
  confidence: z.enum(confidences),
});
type Signature = z.infer<typeof Signature>;

/** The surest first. */
const signatures = tableOf(Signature)
  .parse(json)
  .rows.toSorted((a, b) => confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence));

/** The wall that a visit met, by the marks that delivery networks and their guards leave. */
export function signatureOf(observation: Observation, shown: Shown): Access | undefined {
  const { arrival } = observation;
  const trusted = (arrival.status ?? 200) >= 400 || isOnlyAWall(observation, shown);
  for (const signature of signatures) {
    const { where, status, name, outcome, confidence } = signature;
    if (status !== undefined && !status.includes(arrival.status ?? 0)) continue;
    if (!trusted && where !== 'header') continue;
    const quote = seen[where](signature, observation, shown);
    if (quote === undefined) continue;
    const doubt = confidence === 'low' ? ' (an uncertain mark)' : '';
    return { outcome, signature: inWords(observation, quote, `${name}${doubt}`) };
  }
  return undefined;
}

/** With a status of success the marks count on a page that shows nothing else and takes no client. */
function isOnlyAWall({ parts }: Observation, { bare }: Shown): boolean {
  if (!bare || (parts.document && articleKind(parts.document) !== undefined)) return false;
  return !(parts.forms?.forms ?? []).some(({ fields }) =>
    fields.some(({ type }) => type === 'password' || type === 'email'),
  );
}

type Look = (signature: Signature, observation: Observation, shown: Shown) => string | undefined;

const seen: Record<Signature['where'], Look> = {
  status: (_, { arrival }) => (arrival.status === undefined ? undefined : ''),
  header({ header = '', words }, { arrival }) {
    const value = arrival.headers?.[header];
    if (value === undefined) return undefined;
    const fits = words.length === 0 || words.some((word) => value.toLowerCase().includes(word));
    return fits ? `${header}: ${value}` : undefined;
  },
  title({ words, exact }, { parts }) {
    const title = parts.document?.title ?? '';
    const plain = plainly(title);
    const fits = words.map(plainly).some((word) => (exact ? plain === word : plain.includes(word)));
    return fits ? title : undefined;
  },
  text({ words, needs }, _, shown) {
    const whole = shown.words.map(({ text }) => plainly(text.slice(0, longest)));
    if (needs && !needs.some((need) => whole.some((text) => text.includes(plainly(need)))))
      return undefined;
    const at = whole.findIndex((text) => words.some((word) => text.includes(plainly(word))));
    return at < 0 ? undefined : shortOf(shown.words[at]?.text ?? '', words);
  },
  request({ words }, { parts }) {
    const urls = [
      ...(parts.frames?.frames ?? []).map(({ url }) => url),
      ...(parts.requests?.requests ?? []).map(({ url }) => url),
    ];
    return urls.find((url) => words.some((word) => hostOf(url).endsWith(`.${word}`)));
  },
};

/** Characters of a block that are looked at; walls are short. */
const longest = 2_000;

/** Lower case, and one blank for whatever is neither letter nor digit, so that words match whole. */
function plainly(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** The sentence that says it, out of a block of many. */
function shortOf(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase();
  const index = words.map((word) => lower.indexOf(word)).find((at) => at >= 0);
  return index === undefined ? text : sentenceAround(text, { index, length: 1 });
}

function hostOf(url: string): string {
  const host = /^\w+:\/\/([^/:?#]{1,253})/u.exec(url)?.[1] ?? '';
  return `.${host.toLowerCase()}`;
}
