import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { say } from '../messages/say.ts';
import { whenChanged } from './told.ts';

/**
 * A part of a page that reads what is stored, or in its place why that cannot be read. It is tried
 * again when cases change; the other parts of the page stay.
 */
export function Guarded({ children }: { children: ComponentChildren }) {
  const [fault, again] = useErrorBoundary();
  useEffect(() => whenChanged(again), [again]);
  if (fault === undefined) return <>{children}</>;
  const because = wordsOfFault(fault);
  return (
    <p class="fault" role="alert">
      {say('fault', { because: because.slice(0, 300) })}
    </p>
  );
}
