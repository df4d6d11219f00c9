import { jsonParser } from 'stream-json/parser.js';

/** A value of a JSON text: an element of one of the wished lists, or a whole document. */
type JsonValue = {
  value: unknown;
  /** The path of the list that it stands in, `''` for a list that is the document; missing for documents. */
  list?: string;
  /** Whether lists were taken out of this document, element by element. */
  listed: boolean;
};

export type JsonStream = {
  /** Takes the next piece; throws where it is no JSON. */
  push: (piece: string) => JsonValue[];
  /** Throws where the text ends within a value. */
  end: () => JsonValue[];
};

type Open = {
  value: unknown[] | Record<string, unknown>;
  path: string;
  key: string;
  list: boolean;
};
type Token = { name: string; value?: unknown };

/**
 * Reads JSON piece by piece, one document or many. The elements of the wished lists come out one by
 * one and are not kept, so that a file of any size takes the room of its largest record. Numbers that
 * cannot be kept exactly stay text.
 */
export function openJson(lists: ReadonlySet<string>): JsonStream {
  const parse = jsonParser({ streamValues: false, jsonStreaming: true });
  const stack: Open[] = [];
  let found: JsonValue[] = [];
  let listed = false;

  function take(value: unknown): void {
    const top = stack.at(-1);
    if (top === undefined) {
      found.push({ value, listed });
      listed = false;
    } else if (top.list) {
      listed = true;
      found.push({ value, list: top.path, listed: false });
    } else if (Array.isArray(top.value)) top.value.push(value);
    else if (top.key === '__proto__') keepAsField(top.value, value);
    else top.value[top.key] = value;
  }

  function enter(value: Open['value']): void {
    const top = stack.at(-1);
    const path =
      top === undefined
        ? ''
        : `${top.path === '' ? '' : `${top.path}.`}${Array.isArray(top.value) ? '[]' : top.key}`;
    const list = Array.isArray(value) && lists.has(path);
    if (list) listed = true;
    stack.push({ value, path, key: '', list });
  }

  function step({ name, value }: Token): void {
    if (name === 'startObject') enter({});
    else if (name === 'startArray') enter([]);
    else if (name === 'endObject' || name === 'endArray') {
      const done = stack.pop();
      // A list that is the document was handed out already.
      if (done !== undefined && !(done.list && stack.length === 0)) take(done.value);
      else if (stack.length === 0) {
        found.push({ value: [], listed: true });
        listed = false;
      }
    } else if (name === 'keyValue') {
      const top = stack.at(-1);
      if (top) top.key = String(value);
    } else if (name === 'numberValue') take(exactly(String(value)));
    else take(value);
  }

  function push(piece: string): JsonValue[] {
    const tokens: unknown = parse(piece);
    if (typeof tokens === 'object' && tokens !== null && 'values' in tokens) {
      for (const token of tokens.values as Token[]) step(token);
    }
    const values = found;
    found = [];
    return values;
  }

  return {
    push,
    end() {
      const values = push('\n');
      if (stack.length > 0)
        throw new Error('the text ends within a record: the file was cut short');
      return values;
    },
  };
}

/** A field of this name, and not what the object descends from. */
function keepAsField(object: Record<string, unknown>, value: unknown): void {
  const descriptor = { value, enumerable: true, writable: true, configurable: true };
  Object.defineProperty(object, '__proto__', descriptor);
}

/** Ids of 17 digits and more would be rounded: they stay as they were written. */
function exactly(digits: string): number | string {
  const value = Number(digits);
  return Number.isFinite(value) && (String(value) === digits || !/^-?\d{16,}$/u.test(digits))
    ? value
    : digits;
}
