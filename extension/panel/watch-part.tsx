import { useState } from 'preact/hooks';
import { say } from '../messages/say.ts';
import { askToWatch, stopWatching } from '../watch/watched-sites.ts';
import { useWatched } from './use-watched.ts';

/** Asks for the right to read one site without a click, and takes it back. */
export function WatchPart({ site }: { site: string }) {
  const watched = useWatched();
  const [refused, setRefused] = useState(false);
  const watches = watched.includes(site);
  const others = watched.filter((each) => each !== site);
  return (
    <section class="part watch">
      <h2>{say('watch.title')}</h2>
      <p>{say(watches ? 'watch.on' : 'watch.what', { site })}</p>
      <button
        type="button"
        class="plain"
        onClick={() => {
          setRefused(false);
          if (watches) void stopWatching(site);
          else void askToWatch(site).then((given) => setRefused(!given));
        }}
      >
        {say(watches ? 'watch.stop' : 'watch.start')}
      </button>
      {refused && <p role="status">{say('watch.refused')}</p>}
      {others.length > 0 && (
        <details>
          <summary>{say('watch.others')}</summary>
          <ul class="gaps">
            {others.map((each) => (
              <li key={each}>
                {each}{' '}
                <button
                  type="button"
                  class="plain"
                  aria-label={say('watch.stop-site', { site: each })}
                  onClick={() => void stopWatching(each)}
                >
                  {say('watch.stop')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
