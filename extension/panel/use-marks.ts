import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { markTab, unmarkTab } from '../marks/mark-tab.ts';
import type { MarkOutcome, Spot } from '../marks/spot.ts';
import type { Reason } from '../messages/reason.ts';
import { whyUnreadable } from '../tab/why-unreadable.ts';

/** What is marked on the page in front, and the means to mark. */
export type Marks = {
  outcomes: ReadonlyMap<string, MarkOutcome>;
  /** Id of the spot that was scrolled to. */
  chosen?: string;
  all: boolean;
  /** Why nothing could be marked. */
  fault?: Reason;
  show(spots: Spot[], chosen: string): void;
  showAll(spots: Spot[]): void;
  clear(): void;
};

type Shown = { spots: Spot[]; all: boolean; chosen?: string };
const nothing: Shown = { spots: [], all: false };

/** The marks of one reading of a tab: another page, or a closed panel, takes them away. */
export function useMarks(tab: number, reading: string): Marks {
  const [shown, setShown] = useState<Shown>(nothing);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, MarkOutcome>>(new Map());
  const [fault, setFault] = useState<Reason>();
  const last = useRef(shown);

  const put = useCallback(
    (next: Shown) => {
      last.current = next;
      setShown(next);
      setFault(undefined);
      if (next.spots.length === 0) {
        setOutcomes(new Map());
        void unmarkTab(tab);
        return;
      }
      markTab(tab, next.spots, next.chosen).then(setOutcomes, (caught) => {
        setOutcomes(new Map());
        setFault(whyUnreadable(wordsOfFault(caught)));
      });
    },
    [tab],
  );

  // Of this reading only: another one begins without marks.
  useEffect(() => {
    const leave = () => {
      if (last.current.spots.length > 0) put(nothing);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [put, reading]);

  return {
    outcomes,
    chosen: shown.chosen,
    all: shown.all,
    fault,
    show: (spots, chosen) => put(shown.all ? { ...shown, chosen } : { spots, all: false, chosen }),
    showAll: (spots) => put({ spots, all: true }),
    clear: () => put(nothing),
  };
}
