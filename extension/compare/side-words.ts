import type { Observation } from '../../shared/observation/observation.ts';
import { columnOf } from '../../shared/report/matrix-columns.ts';
import type { SideWords } from '../../shared/report/side-by-side-view.tsx';
import { language, say } from '../messages/say.ts';
import { timeInWords } from '../messages/time-in-words.ts';
import { countryInWords } from '../panel/country-in-words.ts';

/** Who was shown a page, in words: the analyst, or a visitor by place and by what the browser speaks. */
export function visitorInWords(visit: Observation['visit']): string {
  if (visit.instrument === 'extension') return say('compare.you');
  const { place, speaks, control } = columnOf(visit);
  const known = place !== undefined && /^[A-Z]{2}$/.test(place);
  const where = known ? countryInWords(place) : say('compare.unknown-place');
  const visitor =
    speaks === ''
      ? where
      : say('compare.speaking', { place: where, language: languageInWords(speaks) });
  return control ? say('compare.control', { visitor }) : visitor;
}

/** What is said beside the two pictures of a page, in the language that is spoken. */
export const sideWords: SideWords = {
  who: visitorInWords,
  when: timeInWords,
  get nothing() {
    return say('compare.nothing-more');
  },
  more: (count) => say('compare.more', { count }),
  picture: (visitor, count) => say('compare.picture', { visitor, count }),
  part: (count) => (count > 0 ? say('compare.part-outside', { count }) : say('compare.part')),
};

function languageInWords(code: string): string {
  return new Intl.DisplayNames(language(), { type: 'language', fallback: 'code' }).of(code) ?? code;
}
