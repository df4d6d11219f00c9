import { compilePhrases } from '../../facts/mentions.ts';
import type { Form } from '../../observation/forms.ts';
import { phrasesOf } from '../phrases.ts';
import { weights } from '../weights.ts';
import supportJson from './support.json' with { type: 'json' };

const support = compilePhrases(phrasesOf(supportJson).all);

/**
 * Whether a form takes down whom to call: a telephone number beside a name or an e-mail address. A
 * form with a password opens or enters an account, one with a message writes to support.
 */
export function isContactForm({ fields, action }: Form): boolean {
  const shown = fields.filter(
    ({ type }) => !/^(?:hidden|submit|button|checkbox|radio)$/u.test(type),
  );
  if (shown.length > weights.contactCapture.mostFieldsOfALead) return false;
  const has = (pattern: RegExp) =>
    shown.some(({ name, type, label }) => pattern.test(`${type} ${name} ${label}`));
  if (has(/passw|textarea|message|nachricht|comment|search|card|iban|postcode|zip\b/iu))
    return false;
  const words = shown.map(({ label }) => label).join(' . ');
  if (support.find(words).length > 0 || /support|ticket|complain/iu.test(action)) return false;
  return (
    has(/phone|\btel\b|tel_|mobil|telefon|τηλέφων|телефон/iu) && has(/e-?mail|name|όνομα|име\b/iu)
  );
}
