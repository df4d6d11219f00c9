import type { Assessment, Speaker } from '../../shared/assessment/assessment.ts';
import { say } from '../messages/say.ts';
import { InEnglish } from './in-english.tsx';

/** The verdict in words, what it does not say, whether Article 61 concerns the firm, who speaks. */
export function VerdictPart({ assessment }: { assessment: Assessment }) {
  const { verdict, perimeter, perimeterBecause, pages = [] } = assessment;
  const speakers = new Map<string, Speaker>(pages.map((each) => [each.because, each.speaker]));
  return (
    <>
      <section class={`verdict verdict-${verdict}`}>
        <p class="verdict-name">{say(`verdict.${verdict}`)}</p>
        <p>{say(`verdict-because.${verdict}`)}</p>
        <p class="quiet">{say('verdict.caution')}</p>
      </section>
      <p class="perimeter">
        <strong>{say('perimeter.title', { words: say(`perimeter.${perimeter}`) })}</strong>{' '}
        <InEnglish text={perimeterBecause} most={500} />
      </p>
      <ul class="speakers">
        {[...speakers].slice(0, 6).map(([because, speaker]) => (
          <li key={because}>
            <strong>{say('speaker.says', { who: say(`speaker.${speaker}`) })}</strong>{' '}
            <InEnglish text={because} most={300} />
          </li>
        ))}
      </ul>
    </>
  );
}
