import type { DocumentPart } from '../observation/document.ts';
import type { Form } from '../observation/forms.ts';
import type { TextBlock } from '../observation/text.ts';
import { currencies } from '../reference/currencies.ts';
import { amountsOf } from './amounts.ts';
import { currencyBeside } from './currency-beside.ts';
import type { Price } from './facts.ts';
import { compilePhrases } from './mentions.ts';
import { spotOf } from './spot-of.ts';
import { valuesOf } from './structured.ts';

/** A market table has thousands of prices; the first hundreds name its currencies. */
const mostPrices = 400;
const codes = new Set(currencies.map(({ code }) => code));
const codeOf = new Map(
  currencies.flatMap(({ code, dealtIn }) => (dealtIn ?? []).map((words) => [words, code] as const)),
);
const dealt = compilePhrases([...codeOf.keys()]);
const currencyField =
  /curren|währung|waehrung|devise|moneda|valuta|moeda|walut|měna|mena|pénznem|валута|νόμισμα/iu;

/**
 * Amounts with their currency, and currencies named without an amount where the page deals in one
 * (`en euros`), lets a visitor choose one (a select, a button that is only a code) or states its
 * prices' currency.
 * `tagOf` gives the language tag of a block, by which `kr` and `$` are told apart.
 */
export function pricesOf(
  blocks: readonly TextBlock[],
  forms: readonly Form[],
  document: DocumentPart | undefined,
  tagOf: (block: TextBlock) => string | undefined,
): Price[] {
  const prices: Price[] = [];
  for (const block of blocks) {
    if (prices.length >= mostPrices) break;
    if (block.kind === 'button' || block.kind === 'link') {
      const chosen = codeAlone(block.text);
      if (chosen) prices.push({ ...spotOf(block, block.text), currency: chosen });
    }
    prices.push(...dealtInOf(block));
    if (!/\d/u.test(block.text)) continue;
    for (const { value, index, end } of amountsOf(block.text)) {
      const currency = currencyBeside(block.text, index, end, tagOf(block));
      if (!currency) continue;
      prices.push({ ...spotOf(block, block.text, index, end - index), currency, amount: value });
    }
  }
  return [...prices, ...fromSelects(forms), ...fromStructured(document)];
}

/** `Retraits en euros` names the money in which the page deals. */
function dealtInOf(block: TextBlock): Price[] {
  return dealt.find(block.text).flatMap(({ phrase, index, length }) => {
    const currency = codeOf.get(phrase);
    return currency ? [{ ...spotOf(block, block.text, index, length), currency }] : [];
  });
}

/** `PLN`, `€ EUR`, `PLN - Polish złoty` in a control: the currency that it chooses. */
function codeAlone(text: string): string | undefined {
  if (text.length > 30) return undefined;
  const code = /^(?:\P{L}{0,4})([A-Z]{3})(?:$|\s*(?:[-–—(/:]|[€£$₴₽₺]).*$)/u.exec(text.trim())?.[1];
  return code !== undefined && codes.has(code) ? code : undefined;
}

function fromSelects(forms: readonly Form[]): Price[] {
  const prices: Price[] = [];
  for (const form of forms) {
    for (const { name, label, options, where } of form.fields) {
      const offered = options.flatMap(({ value, label: shown }) => {
        const code = codeAlone(shown) ?? codeAlone(value);
        return code ? [{ code, shown: shown || value }] : [];
      });
      if (offered.length < 2 && !(offered.length > 0 && currencyField.test(`${name} ${label}`))) {
        continue;
      }
      for (const { code, shown } of offered) {
        prices.push({ ...spotOf({ ...form, where }, shown), currency: code });
      }
    }
  }
  return prices;
}

function fromStructured(document: DocumentPart | undefined): Price[] {
  const stated = valuesOf(document?.structured ?? [], 'priceCurrency');
  const known = [...new Set(stated)].filter((code) => codes.has(code));
  return known.map((code) => ({
    quote: `priceCurrency: ${code}`,
    where: 'document',
    currency: code,
  }));
}
