import type { TextBlock } from '../observation/text.ts';
import type { BlockLanguage, LanguageShare, Languages } from './facts.ts';
import type { LanguageDetector } from './language/load-language-detector.ts';
import { spotOf } from './spot-of.ts';

/** Characters that the witnesses hear on one page; a page has shown its languages by then. */
const mostCharacters = 60_000;

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
  let heard = 0;
  let known = 0;
  const answers = blocks.map((block): BlockLanguage => {
    if (block.text.length < shortest || heard > mostCharacters) return { block };
    heard += block.text.length;
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
