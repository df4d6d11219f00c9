import type { WordPiece } from '../changes/changes.ts';
import { PageWords } from './page-words.tsx';

/** Characters of unchanged words that are shown on either side of a change. */
const around = 120;

/** What changed in a text: words that went and words that came, told apart without colour too. */
export function ChangedWords({ pieces }: { pieces: readonly WordPiece[] }) {
  return (
    <blockquote class="changed-words" dir="auto">
      {pieces.map(({ text, is }, index) => {
        const key = `${index} ${is}`;
        if (is === 'added') return <ins key={key}>{<PageWords text={text} most={600} />}</ins>;
        if (is === 'removed') return <del key={key}>{<PageWords text={text} most={600} />}</del>;
        return <span key={key}> {<PageWords text={shortened(text)} most={600} />} </span>;
      })}
    </blockquote>
  );
}

function shortened(text: string): string {
  if (text.length <= 2 * around + 20) return text;
  return `${text.slice(0, around)} … ${text.slice(-around)}`;
}
