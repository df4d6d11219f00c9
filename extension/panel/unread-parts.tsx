import type { Observation } from '../../shared/observation/observation.ts';
import { PageWords } from '../../shared/report/page-words.tsx';
import { sayCount } from '../messages/say.ts';

/** Frames and parts of the page that could not be read, e.g. frames of another site. */
export function UnreadParts({ problems }: { problems: Observation['problems'] }) {
  const unread = Object.entries(problems);
  if (unread.length === 0) return null;
  return (
    <details class="unread">
      <summary>{sayCount('not-assessed.unread', unread.length)}</summary>
      <ul class="gaps">
        {unread.map(([name, because]) => (
          <li key={name}>
            <PageWords text={name.replace(/^frame:/, 'Frame ')} most={110} />
            <div class="quiet">
              <PageWords text={because} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
