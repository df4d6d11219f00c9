const base = 36;
const damping = 700;
const skew = 38;

/** A label of a host name as it is shown, `xn--…` decoded (RFC 3492); itself where it is no such label. */
export function unpunycode(label: string): string {
  if (!/^xn--\p{ASCII}{1,59}$/u.test(label)) return label;
  const coded = label.slice(4);
  const dash = coded.lastIndexOf('-');
  const shown = dash > 0 ? [...coded.slice(0, dash)] : [];
  let code = 128;
  let place = 0;
  let bias = 72;
  for (let at = dash > 0 ? dash + 1 : 0; at < coded.length; ) {
    const before = place;
    for (let weight = 1, step = base; ; step += base) {
      const digit = Number.parseInt(coded[at] ?? '', base);
      at += 1;
      if (Number.isNaN(digit)) return label;
      // Digits of punycode begin with the letters.
      const value = digit >= 10 ? digit - 10 : digit + 26;
      place += value * weight;
      const threshold = Math.min(Math.max(step - bias, 1), 26);
      if (value < threshold) break;
      weight *= base - threshold;
    }
    const count = shown.length + 1;
    bias = adapted(place - before, count, before === 0);
    code += Math.floor(place / count);
    place %= count;
    if (code > 0x10ffff) return label;
    shown.splice(place, 0, String.fromCodePoint(code));
    place += 1;
  }
  return shown.join('');
}

function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damping : 2));
  rest += Math.floor(rest / count);
  let steps = 0;
  for (; rest > ((base - 1) * 26) / 2; steps += base) rest = Math.floor(rest / (base - 1));
  return Math.floor(steps + (base * rest) / (rest + skew));
}
