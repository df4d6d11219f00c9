import type { AssessedFinding } from '../assessment.ts';
import type { ArmVisit } from './arm-visit.ts';
import { limits } from './limits.ts';

/** Something that some visits of a stop were shown: one finding, or a signal as a whole. */
export type ShownThing = {
  signal: string;
  /** Missing for the signal as a whole. */
  quote?: string;
  /** Ids of the visits that were shown it. */
  seenBy: ReadonlySet<string>;
};

/**
 * What can be compared among these visits. Findings are the same that differ in digits alone; where
 * few versions exist (a bonus of 50 or of 100) each is compared as well. A finding that is all that
 * there is of its signal is compared once, with its words.
 */
export function shownThings(visits: readonly ArmVisit[]): ShownThing[] {
  const seen = new Map<string, Map<string, Map<string, Set<string>>>>();
  for (const { id, findings } of visits) {
    for (const finding of findings) {
      const words = wordsOf(finding);
      const templates = within(seen, finding.signal, () => new Map());
      const versions = within(templates, withoutDigits(words), () => new Map());
      within(versions, words, () => new Set()).add(id);
    }
  }
  return [...seen].sort(byName).flatMap(([signal, templates]) => {
    const findings = [...templates].sort(byName).flatMap(([, versions]) => {
      return versionsOf(versions).map((thing) => ({ signal, ...thing }));
    });
    const seenBy = union(findings);
    const [only] = findings;
    if (findings.length === 1 && only) return [only];
    return [{ signal, seenBy }, ...findings];
  });
}

/** The finding among several that a compared thing's words came from, in these digits if possible. */
export function findingOf(
  findings: readonly AssessedFinding[],
  quote: string,
): AssessedFinding | undefined {
  const same = findings.filter((one) => withoutDigits(wordsOf(one)) === withoutDigits(quote));
  return same.find((one) => wordsOf(one) === quote) ?? same[0];
}

function versionsOf(versions: ReadonlyMap<string, ReadonlySet<string>>) {
  const each = [...versions].sort(byName).map(([quote, seenBy]) => ({ quote, seenBy }));
  const [first] = each;
  if (first === undefined || each.length === 1) return each;
  const together = { quote: first.quote.replace(digits, '…'), seenBy: union(each) };
  return each.length <= limits.versionsOfAQuote ? [together, ...each] : [together];
}

function union(things: readonly { seenBy: ReadonlySet<string> }[]): Set<string> {
  return new Set(things.flatMap(({ seenBy }) => [...seenBy]));
}

/** A finding without words (a picture, a field) is known by where it stands. */
function wordsOf({ quote, where }: AssessedFinding): string {
  return plain(quote) === '' ? plain(where) : plain(quote);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

const digits = /\p{Nd}+/gu;

function withoutDigits(text: string): string {
  return text.toLowerCase().replace(digits, '…');
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function within<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const old = map.get(key);
  if (old !== undefined) return old;
  const made = make();
  map.set(key, made);
  return made;
}
