import { PageWords } from '../../shared/report/page-words.tsx';
import type { CaptureOutcome } from '../capture/capture-into-case.ts';
import { say } from '../messages/say.ts';
import { InEnglish } from '../panel/in-english.tsx';

const kinds = ['screenshot-viewport', 'screenshot-full', 'html', 'mhtml', 'scroll'] as const;

/** What came of a capture, with what is missing and why. */
export function CaptureResult({ outcome }: { outcome: CaptureOutcome }) {
  if (outcome.is === 'failed') {
    return (
      <div class="capture-failed" role="alert">
        <p>
          <strong>{say('bar.failed')}</strong> <PageWords text={outcome.because} />
        </p>
        <p class="quiet">
          <PageWords text={outcome.url} most={110} />
        </p>
      </div>
    );
  }
  return (
    <div class="capture-kept" role="status">
      <p>
        <strong>{say('bar.kept')}</strong>{' '}
        <span class="quiet">
          <PageWords text={outcome.url} most={110} />
        </span>
      </p>
      <MissingFiles missing={outcome.missing} />
    </div>
  );
}

/** Files that a visit should have and has not, each with its reason. */
export function MissingFiles({ missing }: { missing: Record<string, string> }) {
  if (Object.keys(missing).length === 0) return null;
  return (
    <ul class="missing">
      {Object.entries(missing).map(([what, because]) => (
        <li key={what}>
          {say('missing', { what: nameOf(what) })} <InEnglish text={because} most={300} />
        </li>
      ))}
    </ul>
  );
}

/** A kind of file in words; one that a newer extension wrote is named as it is. */
function nameOf(what: string): string {
  const known = kinds.find((kind) => kind === what);
  return known === undefined ? what : say(`capture.${known}`);
}
