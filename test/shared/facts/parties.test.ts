import { expect, test } from 'vitest';
import { partiesOf } from '../../../shared/facts/parties.ts';

test('sub-domains and the firm’s other domains are its own', () => {
  const parties = partiesOf('https://www.kestrelx.example/de', [
    'kestrelx.io',
    'https://kx.co.uk/',
  ]);
  expect(parties.own).toBe('kestrelx.example');
  expect(parties.isFirstParty('https://app.kestrelx.example/join')).toBe(true);
  expect(parties.isFirstParty('https://trade.kestrelx.io/')).toBe(true);
  expect(parties.isFirstParty('https://www.kx.co.uk/')).toBe(true);
  expect(parties.isFirstParty('https://other.co.uk/')).toBe(false);
  expect(parties.isFirstParty('https://kestrelx.example.evil.test/')).toBe(false);
});

test('customers of one host are not one party', () => {
  const parties = partiesOf('https://kestrelx.github.io/');
  expect(parties.own).toBe('kestrelx.github.io');
  expect(parties.isFirstParty('https://someone.github.io/')).toBe(false);
});

test('a host without a domain stands for itself', () => {
  const parties = partiesOf('http://127.0.0.1:8080/');
  expect(parties.own).toBe('127.0.0.1');
  expect(parties.isFirstParty('http://127.0.0.1:9090/x')).toBe(true);
});

test('what is no address belongs to nobody', () => {
  const parties = partiesOf('https://kestrelx.example/');
  for (const address of [
    'mailto:x@kestrelx.example',
    'tel:+4930901820',
    'javascript:void(0)',
    '',
  ]) {
    expect(parties.isFirstParty(address)).toBe(false);
  }
});
