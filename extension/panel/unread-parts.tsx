import type { Observation } from '../../shared/observation/observation.ts';
import { PageWords } from '../../shared/report/page-words.tsx';

/** Frames and parts of the page that could not be read, e.g. frames of another site. */
export function UnreadParts({ problems }: { problems: Observation['problems'] }) {
  const unread = Object.entries(problems);
  if (unread.length === 0) return null;
  return (
    <details class="unread">
      <summary>
        {unread.length === 1 ? 'One thing' : `${unread.length} things`} on this page could not be
        read
      </summary>
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
