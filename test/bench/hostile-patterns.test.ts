import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * No regular expression of ours goes exponential. Every pattern that stands in `shared/` is run over
 * strings made of its own letters, repeated and then broken off, and its time is held against the
 * string's length. What a whole page can do to the classifier is measured beside this.
 */
const room = join(import.meta.dirname, '../../shared');

/** The pattern, and the file and line in which it stands. */
type Pattern = { name: string; regex: RegExp };

const patterns = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name))
  .sort()
  .flatMap(patternsIn);

function patternsIn(name: string): Pattern[] {
  const file = ts.createSourceFile(
    name,
    readFileSync(join(room, name), 'utf8'),
    ts.ScriptTarget.ESNext,
  );
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const written = node.getText(file);
      const end = written.lastIndexOf('/');
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      const regex = new RegExp(written.slice(1, end), written.slice(end + 1).replace(/[gy]/gu, ''));
      found.push({ name: `${name}:${line + 1}`, regex });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Pieces of the pattern's own words, with what classes and dots take. */
function piecesOf({ source }: RegExp): string[] {
  const words =
    source.replace(/\\[pPu]\{[^}]*\}|\\./gu, ' ').match(/[\p{L}\p{N}]+|[^\s\w]/gu) ?? [];
  return [...new Set([...words, 'a', 'A', '1', ' ', '.', '-', '/', 'é', '+', ',', '\u00a0', '€'])];
}

/** Strings get longer by a quarter, so that what is exponential is seen before it never ends. */
const growth = 1.25;
const longest = 6_000;
/** Microseconds of processor time below which a run says nothing. */
const measurable = 20_000;
/** Quadratic work takes 1.6 times as long at each step; this much is no power that we use. */
const mostPerStep = growth ** 6;

/** How long the pattern's time grew beyond any power, or undefined. */
function runawayOf({ regex }: Pattern, unit: string, breaker: string): string | undefined {
  let before = Number.POSITIVE_INFINITY;
  for (let size = 8; size <= longest; size = Math.ceil(size * growth)) {
    const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size) + breaker;
    const took = timeOf(regex, text);
    if (took > measurable && took > before * mostPerStep) {
      return `${size} characters of ${JSON.stringify(unit)} and ${JSON.stringify(breaker)}: ${before} µs, then ${took} µs`;
    }
    if (took > 50 * measurable) return `${size} characters took ${took} µs`;
    before = Math.max(took, measurable / 8);
  }
  return undefined;
}

/** Processor time, since another process may hold the machine; the least of three in doubt. */
function timeOf(regex: RegExp, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const before = process.cpuUsage();
    regex.test(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
    if (least < measurable || least > 10 * measurable) break;
  }
  return least;
}

describe('no pattern goes exponential', () => {
  it('finds one that does', () => {
    const bad = { name: 'bad', regex: /^(?:a+)+$/u };
    expect(runawayOf(bad, 'a', '!')).toMatch(/characters/u);
  }, 60_000);

  it('reads the patterns', () => {
    expect(patterns.length).toBeGreaterThan(200);
  });

  it.each(patterns.map((each) => [each.name, each] as const))(
    '%s',
    (_, pattern) => {
      const piece = fc.constantFrom(...piecesOf(pattern.regex));
      const unit = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
      const breaker = fc.constantFrom('', '!', '\u0000', ' ', '\n', 'é');
      fc.assert(
        fc.property(unit, breaker, (...drawn) => {
          expect(runawayOf(pattern, ...drawn)).toBeUndefined();
        }),
        { numRuns: 12, seed: 61 },
      );
    },
    60_000,
  );
});
