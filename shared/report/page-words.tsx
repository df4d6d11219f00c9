import { cut } from './cut.ts';
import { visibleCharacters } from './visible-characters.ts';

/**
 * Words that came from a page, or from anywhere outside the tool: escaped by Preact, isolated from
 * the direction of the text around them, cut when long, with hidden characters named.
 */
export function PageWords({ text, most = 360 }: { text: string; most?: number }) {
  return (
    <bdi>
      {visibleCharacters(cut(text, most)).map((piece) =>
        'text' in piece ? piece.text : <span class="hidden-character">{piece.hidden}</span>,
      )}
    </bdi>
  );
}
