import type { SavedNode } from './saved-tree.ts';

const properties = ['display', 'visibility', 'opacity', 'clip', 'float', 'position'] as const;
/** What style says about how an element is shown, as far as it says anything. */
export type Shown = Partial<Record<(typeof properties)[number], string>>;
type Rule = Shown & { tag: string; id: string; classes: string[]; rank: number };

/** The width that conditions on the screen are held against: an ordinary desktop window. */
const viewportWidth = 1280;
const nothing: Shown = {};
const telling = /display|visibility|opacity|clip|float|position/i;
const declaration =
  /(?:^|[\s;])(display|visibility|opacity|clip|float|position)\s*:\s*([\w.%-]+(?:\([^)]*\))?)/gi;

/**
 * Reads the simple rules of a page's own style sheets (tag, id and classes of one element, no
 * combinators): enough to know what is switched off, without layout.
 */
export function styleRules(css: string): (node: SavedNode) => Shown {
  /** By the most telling name of a selector, then by the whole of it. */
  const rules = new Map<string, Map<string, Rule>>();
  const known = new Map<string, Shown>();
  if (telling.test(css)) readRules(css, add);

  return (node) => {
    if (!('attribs' in node)) return nothing;
    const { style, class: className = '', id = '' } = node.attribs;
    if (!style && rules.size === 0) return nothing;
    const shown = rules.size === 0 ? nothing : remembered(node.name, id, className);
    if (!style || !telling.test(style)) return shown;
    return { ...shown, ...declared(style) };
  };

  function add(selectors: string, body: string, order: number): void {
    const shown = declared(body);
    if (Object.keys(shown).length === 0) return;
    const important = /!\s*important/i.test(body) ? 1e9 : 0;
    for (const selector of selectors.split(',')) {
      const rule = simple(selector.trim());
      if (!rule) continue;
      const { tag, id, classes } = rule;
      const weight = (id ? 100 : 0) + classes.length * 10 + (tag ? 1 : 0);
      const rank = important + weight * 1e5 + order;
      const name = id ? `#${id}` : classes[0] ? `.${classes[0]}` : tag;
      const whole = `${tag}#${id}.${classes.join('.')}`;
      const others = rules.get(name) ?? new Map<string, Rule>();
      const before = others.get(whole);
      const stronger = !before || rank >= before.rank;
      if (stronger) others.set(whole, { ...before, ...rule, ...shown, rank });
      else others.set(whole, { ...rule, ...shown, ...before });
      rules.set(name, others);
    }
  }

  function remembered(tag: string, id: string, className: string): Shown {
    const name = `${tag}#${id} ${className}`;
    const before = known.get(name);
    if (before) return before;
    const shown = byRules(tag, id, className.split(/\s+/).filter(Boolean));
    known.set(name, shown);
    return shown;
  }

  function byRules(tag: string, id: string, classes: string[]): Shown {
    const own = new Set(classes);
    const shown: Shown = {};
    const ranks: Partial<Record<keyof Shown, number>> = {};
    for (const name of [tag, `#${id}`, ...classes.map((name) => `.${name}`)]) {
      for (const rule of rules.get(name)?.values() ?? []) {
        if ((rule.tag && rule.tag !== tag) || (rule.id && rule.id !== id)) continue;
        if (!rule.classes.every((wanted) => own.has(wanted))) continue;
        for (const property of properties) {
          if (rule[property] === undefined || rule.rank < (ranks[property] ?? -1)) continue;
          shown[property] = rule[property];
          ranks[property] = rule.rank;
        }
      }
    }
    return shown;
  }
}

function declared(body: string): Shown {
  const shown: Record<string, string> = {};
  for (const [, name = '', value = ''] of body.matchAll(declaration)) {
    shown[name.toLowerCase()] = value.toLowerCase();
  }
  return shown;
}

function simple(selector: string): Pick<Rule, 'tag' | 'id' | 'classes'> | undefined {
  const parts = /^([a-z][\w-]*)?((?:[.#](?:[\w-]|[^\x00-\x7f]|\\.)+)*)$/i.exec(selector);
  if (!parts || selector === '') return undefined;
  const names = parts[2]?.match(/[.#](?:\\.|[^.#\\])+/g) ?? [];
  const plain = (name: string) => name.slice(1).replace(/\\(.)/g, '$1');
  const id = names.find((name) => name.startsWith('#'));
  const classes = names.filter((name) => name.startsWith('.')).map(plain);
  return { tag: parts[1]?.toLowerCase() ?? '', id: id ? plain(id) : '', classes };
}

/** Goes through the rules of a style sheet, into the groups whose conditions hold. */
function readRules(
  css: string,
  add: (selectors: string, body: string, order: number) => void,
): void {
  const text = withoutComments(css);
  const next = { open: finder(text, '{'), close: finder(text, '}') };
  let order = 0;
  let at = 0;
  while (at < text.length) {
    const open = next.open(at);
    const close = next.close(at);
    if (open === text.length) return;
    if (close < open) {
      at = close + 1;
      continue;
    }
    const head = text.slice(at, open);
    const prelude = head.slice(head.lastIndexOf(';') + 1).trim();
    if (prelude.startsWith('@')) {
      at = holds(prelude) ? open + 1 : afterGroup(open + 1);
      continue;
    }
    const body = text.slice(open + 1, close);
    if (telling.test(body)) add(prelude, body, order++);
    at = close + 1;
  }

  function afterGroup(start: number): number {
    let depth = 1;
    let inside = start;
    while (depth > 0 && inside < text.length) {
      const inner = next.open(inside);
      const close = next.close(inside);
      depth += inner < close ? 1 : -1;
      inside = Math.min(inner, close) + 1;
    }
    return inside;
  }
}

/** Where a sign stands next; remembers, so that text made to be searched in vain costs little. */
function finder(text: string, sign: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known >= from) return known;
    const found = text.indexOf(sign, from);
    known = found < 0 ? text.length : found;
    return known;
  };
}

function withoutComments(css: string): string {
  let text = '';
  let at = 0;
  for (let open = css.indexOf('/*'); open >= 0; open = css.indexOf('/*', at)) {
    text += css.slice(at, open);
    const close = css.indexOf('*/', open + 2);
    if (close < 0) return text;
    at = close + 2;
  }
  return text + css.slice(at);
}

function holds(prelude: string): boolean {
  if (/^@(?:layer|supports)\b/i.test(prelude)) return true;
  if (
    !/^@media\b/i.test(prelude) ||
    /\bprint\b|prefers-|hover|orientation|height|not\b|</i.test(prelude)
  ) {
    return false;
  }
  const conditions = prelude.matchAll(/\((min|max)-width\s*:\s*([\d.]+)(px|r?em)\)/gi);
  return [...conditions].every(([, bound, size, unit]) => {
    const width = Number(size) * (unit?.toLowerCase() === 'px' ? 1 : 16);
    return bound?.toLowerCase() === 'min' ? viewportWidth >= width : viewportWidth <= width;
  });
}
