import type { TextBlock } from '../observation/text.ts';
import type { BlockLanguage, LanguageShare, Languages } from './facts.ts';
import type { LanguageDetector } from './language/load-language-detector.ts';
import { spotOf } from './spot-of.ts';

/** Blocks that the witnesses hear on one page, repeated ones apart; more show no new language. */
const mostBlocks = 150;

/** Blocks in one language after which a page that declares none is taken to be written in it. */
const enoughBlocks = 5;

/** The shortest text whose language the witnesses name. */
const shortest = 20;

/** A page is settled on a language with so many blocks of it, and this share of what was heard. */
const settled = { blocks: 8, share: 0.9 };
/** The entries of a settled page's menus and lists are heard from so many characters on. */
const shortestEntry = 60;

/**
 * The language of each block and what share of the page is written in it. The witnesses are told
 * the block's own `lang`, else what the page declares, else the language of its first blocks.
 */
export function languagesOf(
  blocks: readonly TextBlock[],
  declared: string,
  languageOf: LanguageDetector,
): Languages {
  const tallies = new Map<string, { blocks: number; characters: number; longest: TextBlock }>();
  const heard = new Set<string>();
  let known = 0;
  let stated = declared || undefined;
  let isSettled = false;
  const answers = blocks.map((block): BlockLanguage => {
    if (block.text.length < shortest) return { block };
    if (heard.size >= mostBlocks && !heard.has(block.text)) return { block };
    if (isSettled && isEntry(block)) return { block };
    heard.add(block.text);
    const language = languageOf(block.text, block.lang ?? stated);
    if (language === undefined) return { block };
    known += block.text.length;
    const tally = tallies.get(language);
    if (tally === undefined) {
      tallies.set(language, { blocks: 1, characters: block.text.length, longest: block });
    } else {
      tally.blocks += 1;
      tally.characters += block.text.length;
      if (tally.blocks === enoughBlocks) stated ??= language;
      if (block.text.length > tally.longest.text.length) tally.longest = block;
      isSettled = tally.blocks >= settled.blocks && tally.characters >= settled.share * known;
    }
    return { block, language };
  });

  const shares = [...tallies].map(
    ([language, { characters, longest }]): LanguageShare => ({
      language,
      share: characters / known,
      characters,
      sample: spotOf(longest, longest.text),
    }),
  );
  return { blocks: answers, shares: shares.sort((a, b) => b.characters - a.characters) };
}

/** Short, plainly of the page, and one of many: what it is written in tells nothing new. */
function isEntry({ kind, text, lang }: TextBlock): boolean {
  return text.length < shortestEntry && lang === undefined && (kind === 'link' || kind === 'item');
}
