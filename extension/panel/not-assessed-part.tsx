import type { Assessment } from '../../shared/assessment/assessment.ts';
import { PageWords } from '../../shared/report/page-words.tsx';
import { say, sayCount } from '../messages/say.ts';
import { InEnglish } from './in-english.tsx';
import { SignalTitle } from './signal-title.tsx';

/** What could not be assessed, by reason, and what of the page could not be read. */
export function NotAssessedPart({
  notAssessed,
  problems,
}: {
  notAssessed: Assessment['notAssessed'];
  problems: Record<string, string>;
}) {
  const reasons = new Map<string, Set<string>>();
  for (const { because, signal } of notAssessed) {
    reasons.set(because, (reasons.get(because) ?? new Set()).add(signal));
  }
  const unread = Object.entries(problems);
  return (
    <section class="part">
      <h2>{say('not-assessed.title')}</h2>
      {reasons.size === 0 && <p class="empty">{say('not-assessed.nothing')}</p>}
      <ul class="gaps">
        {[...reasons].map(([because, signals]) => (
          <li key={because}>
            <InEnglish text={because} />
            <div class="quiet">
              {signals.size > 6 ? (
                sayCount('not-assessed.signals', signals.size)
              ) : (
                <ul class="signals-left">
                  {[...signals].map((id) => (
                    <li key={id}>
                      <SignalTitle signal={id} title={id.replaceAll('-', ' ')} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
      {unread.length > 0 && (
        <details class="unread">
          <summary>{sayCount('not-assessed.unread', unread.length)}</summary>
          <ul class="gaps">
            {unread.map(([name, because]) => (
              <li key={name}>
                <PageWords text={nameOf(name)} most={110} />
                <div class="quiet">
                  <InEnglish text={because} />
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function nameOf(name: string): string {
  const frame = name.startsWith('frame:') ? name.slice('frame:'.length) : undefined;
  return frame === undefined ? name : say('not-assessed.frame', { frame });
}
