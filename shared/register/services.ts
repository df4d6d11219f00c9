/** The ten crypto-asset services by their letter in Art. 3(1)(16). */
export const serviceCodes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;
export type ServiceCode = (typeof serviceCodes)[number];

/** Each service in few words, and those by which any spelling of it in the register is known. */
export const services: Record<ServiceCode, { name: string; words: RegExp }> = {
  a: { name: 'custody and administration', words: /custody/i },
  b: { name: 'operation of a trading platform', words: /trading\s+platform/i },
  c: {
    name: 'exchange for funds',
    words: /exchange\s+of\s+crypto[\s-]*assets?\s+for\s+(?:funds?|fiat)/i,
  },
  d: {
    name: 'exchange for other crypto-assets',
    words: /exchange\s+of\s+crypto[\s-]*assets?\s+for\s+other/i,
  },
  e: { name: 'execution of orders', words: /execution\s+of\s+orders/i },
  f: { name: 'placing', words: /placing\s+(?:of\s+)?crypto|^\W*(?:f\W+)?placing\W*$/i },
  g: { name: 'reception and transmission of orders', words: /reception\s+and\s+transmission/i },
  h: { name: 'advice', words: /\badvi[cs]e\b|\badvising\b/i },
  i: { name: 'portfolio management', words: /portfolio\s+management/i },
  j: { name: 'transfer services', words: /transfer\s+services?/i },
};

const separators = /[|/;\n\r]+|\s+I\s+|,\s*(?=[a-jA-J]\s*\.)/u;

/**
 * The services of one cell, whatever separates and however it spells them. Words decide; the letter
 * does where there are no words. What stands for no service is told in `faults`.
 */
export function readServices(cell: string): { services: ServiceCode[]; faults: string[] } {
  const found = new Set<ServiceCode>();
  const faults: string[] = [];
  for (const piece of cell.split(separators)) {
    const part = piece.replace(/\s+/gu, ' ').trim();
    if (!/[\p{L}\d]/u.test(part)) continue;
    const letter = /^([a-j])\s*(?:[.):]|$)/iu.exec(part)?.[1]?.toLowerCase();
    const named = serviceCodes.filter((code) => services[code].words.test(part));
    for (const code of named) found.add(code);
    if (named.length === 0 && isCode(letter)) found.add(letter);
    if (named.length === 0) {
      faults.push(
        isCode(letter)
          ? `service "${part}" is read by its letter alone`
          : `service "${part}" is none of the ten`,
      );
    } else if (isCode(letter) && !named.includes(letter)) {
      faults.push(`service "${part}" bears another one's letter; its words are followed`);
    }
  }
  return { services: serviceCodes.filter((code) => found.has(code)), faults };
}

function isCode(letter: string | undefined): letter is ServiceCode {
  return letter !== undefined && (serviceCodes as readonly string[]).includes(letter);
}
