import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { Link } from '../../observation/links.ts';
import type { TextBlock } from '../../observation/text.ts';
import { phrasesOf } from '../phrases.ts';
import { weights } from '../weights.ts';
import actionsJson from './actions.json' with { type: 'json' };
import dealingJson from './dealing.json' with { type: 'json' };
import { hasStem } from './has-stem.ts';
import { isLesson } from './is-lesson.ts';
import { speaksOfCrypto } from './speaks-of-crypto.ts';
import { speakingTo } from './speaks-to-reader.ts';
import urgencyJson from './urgency.json' with { type: 'json' };

const dealing = phrasesOf(dealingJson);
const actions = phrasesOf(actionsJson);
const urgency = compilePhrases(phrasesOf(urgencyJson).all);
const { advertisement } = weights;

/** Where people talk and share, whoever provides what they talk of. */
const community =
  /(?:^|\.)(?:t\.me|telegram\.\w+|discord\.(?:gg|com)|x\.com|twitter\.com|facebook\.com|instagram\.com|youtube\.com|youtu\.be|tiktok\.com|linkedin\.com|reddit\.com|medium\.com|substack\.com|whatsapp\.com|wikipedia\.org|github\.com)$/iu;

/**
 * The words of an advertisement: a page of few words on the site of somebody else that asks its reader
 * to deal in crypto-assets and leads away to whoever provides it.
 */
export function advertisementIn(
  blocks: readonly TextBlock[],
  links: readonly Link[],
  facts: Facts,
): { words: TextBlock; link: Link } | undefined {
  const main = blocks.filter(({ region }) => region === 'main' || region === 'dialog');
  const characters = main.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > advertisement.characters) return undefined;
  const link = links.find((each) => leadsAway(each, facts));
  if (link === undefined) return undefined;
  const language = facts.languages.shares[0]?.language ?? 'en';
  const speaks = speakingTo(language);
  const words = main.find(
    ({ text }) =>
      text.length >= advertisement.words &&
      !isLesson(text) &&
      speaksOfCrypto(text) &&
      hasStem(dealing, language, text) &&
      asks(text, language) &&
      speaks(text),
  );
  return words && { words, link };
}

/** Sentences, and the parts of a slogan. */
const parts = /[.!?:;|•]\s+|\s[–—-]\s/u;

/** One sentence begins with what to do: `Buy crypto`, `Bitcoin kaufen`, `Jetzt starten`. */
function asks(text: string, language: string): boolean {
  const acts = (word: string) =>
    hasStem(actions, language, word) || hasStem(dealing, language, word);
  return text.split(parts).some((part) => {
    const [first = '', second = ''] = part.trim().split(/\s+/u);
    if (first === '') return false;
    if (acts(first) || (speaksOfCrypto(first) && acts(second))) return true;
    return urgency.find(part).some(({ index }) => index === 0);
  });
}

function leadsAway({ href, region }: Link, { parties }: Facts): boolean {
  if (region !== 'main' && region !== 'dialog') return false;
  if (!/^https?:/iu.test(href) || !URL.canParse(href) || parties.isFirstParty(href)) return false;
  return !community.test(new URL(href).hostname);
}
