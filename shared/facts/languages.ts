import type { TextBlock } from '../observation/text.ts';
import type { BlockLanguage, LanguageShare, Languages } from './facts.ts';
import type { LanguageDetector } from './language/load-language-detector.ts';
import { spotOf } from './spot-of.ts';

/** Blocks that the witnesses hear on one page, repeated ones apart; more show no new language. */
const mostBlocks = 150;

/** The shortest text whose language the witnesses name. */
const shortest = 20;

/**
 * The language of each block and what share of the page is written in it. A block's own `lang`,
 * else the page's declared one, breaks ties only.
 */
export function languagesOf(
  blocks: readonly TextBlock[],
  declared: string,
  languageOf: LanguageDetector,
): Languages {
  const tallies = new Map<string, { characters: number; longest: TextBlock }>();
  const heard = new Set<string>();
  let known = 0;
  const answers = blocks.map((block): BlockLanguage => {
    if (block.text.length < shortest) return { block };
    if (heard.size >= mostBlocks && !heard.has(block.text)) return { block };
    heard.add(block.text);
    const language = languageOf(block.text, block.lang ?? (declared || undefined));
    if (language === undefined) return { block };
    known += block.text.length;
    const tally = tallies.get(language);
    if (tally === undefined) {
      tallies.set(language, { characters: block.text.length, longest: block });
    } else {
      tally.characters += block.text.length;
      if (block.text.length > tally.longest.text.length) tally.longest = block;
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
