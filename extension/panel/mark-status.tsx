import type { MarkOutcome } from '../marks/spot.ts';
import { type MessageKey, say } from '../messages/say.ts';

const words: Record<MarkOutcome['is'], MessageKey> = {
  words: 'marks.shown',
  element: 'marks.shown',
  unseen: 'marks.unseen',
  'in-code': 'marks.in-code',
  gone: 'marks.gone',
};

/** What came of showing a finding on the page. */
export function MarkStatus({ outcome }: { outcome: MarkOutcome | undefined }) {
  if (outcome === undefined) return <p role="status" class="quiet" />;
  const outlined = outcome.is !== 'element' || outcome.selector !== undefined;
  return (
    <p role="status" class="quiet mark-status">
      {say(outlined ? words[outcome.is] : 'marks.scrolled')}
    </p>
  );
}
