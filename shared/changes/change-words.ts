import type { AssessedFinding, Verdict } from '../assessment/assessment.ts';
import type { TextChange } from './changes.ts';
import type { Happening } from './follow-findings.ts';

/** The sentences in which changes are told; words of pages in them are hostile until escaped. */
export const changeWords = {
  verdict(state: string | undefined, was: Verdict, is: Verdict): string {
    const whose = state === undefined ? 'The verdict' : `The verdict for ${state}`;
    return `${whose} went from ${was} to ${is}.`;
  },

  finding(happening: Happening, { title }: AssessedFinding): string {
    const { kind, viewers, because, since } = happening;
    const reason = because === undefined ? '' : ` (${because})`;
    const whom = viewersWords(viewers);
    switch (kind) {
      case 'new':
        return since === undefined
          ? `${title}: seen for the first time, on a page that was not read before.`
          : `${title}: new.`;
      case 'gone':
        return `${title}: gone${reason}.`;
      case 'back':
        return `${title}: back.`;
      case 'words':
        return `${title}: in other words.`;
      case 'narrowed':
        return `${title}: no longer shown to ${whom}${reason}.`;
      case 'widened':
        return `${title}: now shown to ${whom} too.`;
    }
  },

  text({ change, matters }: TextChange): string {
    const what = {
      finding: 'A text that carries a finding',
      'call-to-action': 'An invitation to act',
      price: 'A text with prices',
      countries: 'A list of countries',
    }[matters];
    const became = { changed: 'was changed', added: 'was added', removed: 'was taken away' }[
      change
    ];
    return `${what} ${became}.`;
  },
};

function viewersWords(viewers: readonly string[]): string {
  const named = viewers.map((id) => (id === '' ? 'the visitor' : id.toUpperCase()));
  return named.length > 6
    ? `${named.slice(0, 5).join(', ')} and ${named.length - 5} more`
    : named.join(', ');
}
