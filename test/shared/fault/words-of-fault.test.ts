import { expect, it } from 'vitest';
import { wordsOfFault } from '../../../shared/fault/words-of-fault.ts';

it('is the message, or the name where a fault has no message', () => {
  expect(wordsOfFault(new RangeError('too long'))).toBe('too long');
  expect(wordsOfFault(new DOMException('The user aborted.', 'AbortError'))).toBe(
    'The user aborted.',
  );
  expect(wordsOfFault(new DOMException('', 'QuotaExceededError'))).toBe('QuotaExceededError');
  // As Node tells that none of a host's addresses could be reached.
  expect(wordsOfFault(new AggregateError([new Error('refused')]))).toBe('AggregateError');
});

it('is in words whatever else was thrown', () => {
  expect(wordsOfFault('no such page')).toBe('no such page');
  expect(wordsOfFault(undefined)).toBe('undefined');
});
