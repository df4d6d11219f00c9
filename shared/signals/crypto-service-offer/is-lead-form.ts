import type { Form } from '../../observation/forms.ts';
import { weights } from '../weights.ts';

/**
 * Whether a form takes down a prospective client: an e-mail address and a password, or an e-mail
 * address and a telephone number. A comment and a message to the editor are none.
 */
export function isLeadForm({ fields }: Form): boolean {
  const named = (pattern: RegExp) =>
    fields.some(({ name, label, type }) => pattern.test(`${type} ${name} ${label}`));
  const written = fields.filter(({ type }) =>
    /^(?:text|email|tel|password|select.*)?$/u.test(type),
  );
  return (
    written.length >= weights.fieldsOfALeadForm &&
    named(/e-?mail/iu) &&
    (named(/passw/iu) || named(/phone|tel\b|tel_|mobil/iu)) &&
    !named(/comment|kommentar|textarea|message|nachricht/iu)
  );
}
