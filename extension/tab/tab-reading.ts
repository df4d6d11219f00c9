import type { Reading } from '../../shared/observation/parts.ts';

/** What came of reading a tab. */
export type TabReading =
  | { is: 'read'; url: string; reading: Reading; startedAt: string; finishedAt: string }
  | { is: 'unreadable'; because: string };
