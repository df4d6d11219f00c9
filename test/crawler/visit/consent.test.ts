import { expect, test } from 'vitest';
import { meaningOf } from '../../../crawler/visit/consent/control-words.ts';
import { payOrOkay } from '../../../crawler/visit/consent/pay-or-okay.ts';
import { recordConsent } from '../../../crawler/visit/consent/record-consent.ts';
import { observationOf } from '../../../shared/observation/sample.ts';

const dialog = (text: string, buttons: string[], where = '#box') => ({
  text,
  buttons,
  boxes: [],
  covers: false,
  where,
});

test.each([
  ['Accept all', 'accept'],
  ['Alle Cookies akzeptieren', 'accept'],
  ['Accepter & fermer', 'accept'],
  ['Zgadzam się', 'accept'],
  ['Hyväksy kaikki', 'accept'],
  ['Приемам всички', 'accept'],
  ['Συμφωνώ', 'accept'],
  ['Accept only necessary', 'other'],
  ['Continue without accepting', 'other'],
  ['Continuer sans accepter', 'other'],
  ['Nur notwendige akzeptieren', 'other'],
  ['Allow selection', 'other'],
  ['En hyväksy', 'other'],
  ['Nesouhlasím', 'other'],
  ['Odrzuć wszystkie', 'other'],
  ['Reject and subscribe', 'pay'],
  ['Refuser et s’abonner', 'pay'],
  ['Rifiuta e abbonati', 'pay'],
  ['Ablehnen und bezahlen', 'pay'],
  ['Our platform', 'other'],
  ['Платформа', 'other'],
])('pressing "%s" means: %s', (words, meaning) => {
  expect(meaningOf(words)).toBe(meaning);
});

test('a banner sells its refusal by a control or by a price', () => {
  expect(payOrOkay(dialog('We use cookies.', ['Accept', 'Subscribe']))).toMatch(/"Subscribe"/);
  expect(payOrOkay(dialog('Cookies, or pay 3,99 € a month.', ['Accept', 'Reject']))).toMatch(/9 €/);
  expect(payOrOkay(dialog('We use cookies. Trade from €1.', ['Accept', 'Reject']))).toBeUndefined();
});

test('a banner that was answered stays known; one that stays was not answered', () => {
  const banner = dialog('We use cookies.', ['Reject'], '#banner');
  const other = dialog('Newsletter', ['Close']);
  const consent = { outcome: 'rejected' as const, pressed: 'Reject' };
  const visitWith = (dialogs: (typeof banner)[]) => ({
    observation: observationOf({ dialogs: { dialogs } }),
    files: new Map(),
  });
  const asked = { done: true as const, value: { consent, dialog: banner } };
  const gone = recordConsent(visitWith([other]), asked).observation;
  expect(gone.consent).toEqual(consent);
  expect(gone.parts.dialogs?.dialogs).toEqual([other, banner]);
  const stayed = recordConsent(visitWith([other, banner]), asked).observation;
  expect(stayed.consent).toMatchObject({
    outcome: 'left',
    because: expect.stringMatching(/stayed/),
  });
  expect(stayed.parts.dialogs?.dialogs).toHaveLength(2);
});

test('requests of a document that was loaded anew are kept, and none is doubled', () => {
  const early = { url: 'https://a.example/1', kind: 'img', at: '2026-01-01T00:00:00.000Z' };
  const late = { url: 'https://a.example/1', kind: 'img', at: '2026-01-01T00:00:09.000Z' };
  const visit = {
    observation: observationOf({ requests: { requests: [late] } }),
    files: new Map(),
  };
  const consent = { outcome: 'rejected' as const };
  const value = { consent, requests: [early, late] };
  const { parts } = recordConsent(visit, { done: true, value }).observation;
  expect(parts.requests?.requests).toEqual([early, late]);
});
