import type { Reading } from '../../shared/observation/parts.ts';
import type { Reason } from '../messages/reason.ts';

/** What came of reading a tab. */
export type TabReading =
  | {
      is: 'read';
      url: string;
      reading: Reading;
      /** False where a frame is longer than what was read of it. */
      whole: boolean;
      startedAt: string;
      finishedAt: string;
    }
  | { is: 'unreadable'; because: Reason };
