import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Link } from '../observation/links.ts';
import type { TextBlock } from '../observation/text.ts';
import { partsOfStates } from './dialling-codes.ts';
import type { Phone } from './facts.ts';
import { spotOf } from './spot-of.ts';

/** International format only: without `+`, order numbers and dates read as phone numbers. */
const candidates = /(?<![\p{L}\p{N}])\+[1-9][\d\s().\-–/\u00a0]{6,24}(?![\d%])/gu;
const messengers = /^https?:\/\/(?:wa\.me\/|api\.whatsapp\.com\/send\/?\?phone=)\+?(\d{8,15})/iu;

/** Phone numbers in international format, in the text and in links that dial or open a chat. */
export function phonesOf(blocks: readonly TextBlock[], links: readonly Link[]): Phone[] {
  const phones = new Map<string, Phone>();
  const keep = (written: string, spot: () => Phone | ReturnType<typeof spotOf>) => {
    const parsed = parsePhoneNumberFromString(written);
    if (parsed?.country === undefined || !parsed.isValid()) return;
    if (phones.has(parsed.number)) return;
    const country = partsOfStates[parsed.country] ?? parsed.country;
    phones.set(parsed.number, { ...spot(), country, number: parsed.number });
  };

  for (const block of blocks) {
    if (!block.text.includes('+')) continue;
    for (const { 0: written, index } of block.text.matchAll(candidates)) {
      keep(written, () => spotOf(block, block.text, index, written.length));
    }
  }
  for (const link of links) {
    const dialled = dialledBy(link.href);
    if (dialled) keep(dialled, () => spotOf(link, link.text || link.href));
  }
  return [...phones.values()];
}

function dialledBy(href: string): string | undefined {
  if (/^tel:/iu.test(href)) return plainly(href.slice(4)).replace(/^00/u, '+');
  const number = messengers.exec(href)?.[1];
  return number && `+${number}`;
}

function plainly(escaped: string): string {
  try {
    return decodeURIComponent(escaped).trim();
  } catch {
    return escaped.trim();
  }
}
