import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { TextBlock } from '../../observation/text.ts';
import { phrasesOf } from '../phrases.ts';
import { weights } from '../weights.ts';
import addressJson from './address.json' with { type: 'json' };
import addressFirstJson from './address-first.json' with { type: 'json' };

const anywhere = matchersOf(addressJson);
const first = matchersOf(addressFirstJson);

/**
 * Whether the page speaks to its reader, as whoever wins clients does (`Buy`, `your account`). A report
 * speaks of others: `Czechs buy bitcoin`. A page that tells little may be a report or a slogan. Where its
 * language has no list, or it tells nothing, it is taken to speak to its reader.
 */
export function speaksToReader(
  blocks: readonly TextBlock[],
  title: string,
  { languages }: Pick<Facts, 'languages'>,
): 'yes' | 'perhaps' | 'no' {
  const language = languages.shares[0]?.language ?? '';
  const address = anywhere.get(language);
  if (address === undefined) return 'yes';
  const texts = blocks.flatMap(({ kind, region, text }) =>
    kind === 'link' || kind === 'button' || isFrame(region) ? [] : [text],
  );
  const speaks = speakingTo(language);
  const speaking = [title, ...texts].filter(speaks).length;
  const told = texts.filter(({ length }) => length >= weights.address.told).length;
  if (told === 0 || (speaking > 0 && speaking >= weights.address.share * told)) return 'yes';
  return told < weights.address.least ? 'perhaps' : 'no';
}

/** Whether words speak to their reader in a language; yes where it has no list. */
export function speakingTo(language: string): (words: string) => boolean {
  const address = anywhere.get(language);
  if (address === undefined) return () => true;
  const beginning = first.get(language);
  return (words) =>
    address.find(words).length > 0 ||
    (beginning?.find(words).some(({ index }) => index === 0) ?? false);
}

function isFrame(region: TextBlock['region']): boolean {
  return region !== 'main' && region !== 'dialog';
}

function matchersOf(json: unknown) {
  const { byLanguage } = phrasesOf(json);
  return new Map(
    Object.entries(byLanguage).map(([language, list]) => [language, compilePhrases(list)]),
  );
}
