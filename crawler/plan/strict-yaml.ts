import { isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { Failure } from '../failure.ts';
import { nearestName } from './nearest-name.ts';

type Path = readonly PropertyKey[];

/** A YAML file that was parsed, with the means to say where a field of it stands. */
export type StrictYaml<Value> = {
  value: Value;
  /** Ends the command with one line that names file, line, field and fix. */
  refuse: (path: Path, fix: string) => never;
};

/**
 * Reads a configuration file against a schema of strict objects. Every fault is one line with
 * file, line and field; unknown fields are refused with the nearest known name.
 */
export function readStrictYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): StrictYaml<z.infer<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number | undefined) => (offset ? lines.linePos(offset).line : 1);
  const fault = document.errors[0];
  if (fault) {
    throw new Failure(
      `${file}:${lineAt(fault.pos[0])}: not valid YAML: ${firstLine(fault.message)}`,
    );
  }
  const refuse = (path: Path, fix: string): never => {
    const line = lineAt(offsetOf(document, path));
    throw new Failure(`${file}:${line}: ${path.length > 0 ? `${fieldName(path)}: ` : ''}${fix}`);
  };
  const parsed = schema.safeParse(toPlain(document, file));
  if (parsed.success) return { value: parsed.data, refuse };
  return refuse(...explain(parsed.error.issues, schema));
}

function toPlain(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    throw new Failure(`${file}: not valid YAML: ${wordsOfFault(error)}`);
  }
}

function explain(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): [Path, string] {
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  if (unknown?.code === 'unrecognized_keys') {
    const typed = unknown.keys[0] ?? '';
    const known = knownNames(schema, unknown.path);
    const nearest = nearestName(typed, known);
    const hint = nearest ? `did you mean "${nearest}"?` : `known here: ${known.join(', ')}`;
    return [[...unknown.path, typed], `unknown field; ${hint}`];
  }
  const issue = issues[0];
  if (!issue) return [[], 'could not be read'];
  const missing = issue.code === 'invalid_type' && issue.message.includes('received undefined');
  return [issue.path, missing ? `missing; give it (${expected(issue)})` : issue.message];
}

function expected(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' ? `a ${issue.expected}` : issue.code;
}

type JsonSchema = { properties?: Record<string, JsonSchema>; items?: JsonSchema };

/** The fields that the schema knows at a place, read off its JSON Schema. */
function knownNames(schema: z.ZodType, path: Path): string[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const at = path.reduce<JsonSchema | undefined>(
    (place, step) => (typeof step === 'number' ? place?.items : place?.properties?.[String(step)]),
    root,
  );
  return Object.keys(at?.properties ?? {});
}

/** Where a field stands in the text: its key if it is there, else the nearest thing around it. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const parent =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const step = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(step));
      if (pair && isNode(pair.key)) return pair.key.range?.[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0];
  }
  return document.contents?.range?.[0];
}

/** A path as people write it: `exits[1].proxy`. */
function fieldName(path: Path): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name ? `${name}.${String(step)}` : String(step);
  }, '');
}

function firstLine(words: string): string {
  return words.split('\n', 1)[0] ?? words;
}
