import type { Dialog } from '../../../shared/observation/dialogs.ts';
import { meaningOf } from './control-words.ts';

/** An amount of money as banners write it. */
const amount =
  /(?:[€$£]|\b(?:EUR|USD|GBP|PLN|CHF|SEK|DKK)\b)\s?\d|\d\s?(?:[€$£]|(?:EUR|USD|GBP|PLN|zł|kr|Kč|Ft|lei)(?!\p{L}))/u;

/** Why a banner that sells the refusal is left alone; undefined where refusing is free. */
export function payOrOkay({ text, buttons }: Dialog): string | undefined {
  const sells = buttons.find((words) => meaningOf(words) === 'pay');
  const price = meaningOf(text) === 'pay' ? amount.exec(text)?.[0] : undefined;
  const words = sells ?? price;
  if (words === undefined) return undefined;
  return `refusing is not free ("${words}"): a banner of pay or okay is left as it is`;
}
