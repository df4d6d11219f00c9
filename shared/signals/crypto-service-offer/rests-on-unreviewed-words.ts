import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import { valuesOf } from '../../facts/structured.ts';
import type { Parts } from '../../observation/parts.ts';
import { memberStateTable } from '../../reference/member-state-table.ts';
import { phrasesOf } from '../phrases.ts';
import accountJson from './account.json' with { type: 'json' };
import actionsJson from './actions.json' with { type: 'json' };
import type { Invitation } from './invitations.ts';
import type { ServiceSpokenOf } from './services-spoken-of.ts';
import { isAccountAddress } from './takes-clients.ts';

const reviewedControls = compilePhrases([
  ...phrasesOf(accountJson).reviewed,
  ...phrasesOf(actionsJson).reviewed,
]);
const currencies: ReadonlySet<string> = new Set(
  Object.values(memberStateTable).map(({ currency }) => currency),
);

type Seen = Pick<Parts, 'links' | 'forms' | 'document'>;

/**
 * Whether nothing but words of which no native reader has seen the list shows that the page offers a
 * service and invites to it. A form that takes an e-mail address or a password, a link to sign up,
 * an offer in the structured data, a price in a currency of the Union, and reviewed words, be they
 * English ones on a Greek page, each show it by themselves.
 */
export function restsOnUnreviewedWords(
  services: readonly ServiceSpokenOf[],
  invitations: readonly Invitation[],
  seen: Seen,
  facts: Facts,
): boolean {
  return (
    services.every(({ unreviewed }) => unreviewed === true) &&
    invitations.filter(({ plain }) => plain).every(isUnreviewed) &&
    !showsOtherwise(seen, facts)
  );
}

function isUnreviewed({ kind, quote, unreviewed }: Invitation): boolean {
  if (kind === 'form') return false;
  return kind === 'control' ? reviewedControls.find(quote).length === 0 : unreviewed === true;
}

function showsOtherwise({ links, forms, document }: Seen, { parties, prices }: Facts): boolean {
  return (
    forms.forms.some(({ fields }) =>
      fields.some(({ type, name }) => /e-?mail|passw/iu.test(`${type} ${name}`)),
    ) ||
    links.links.some(({ href }) => parties.isFirstParty(href) && isAccountAddress(href)) ||
    prices.some(({ amount, currency }) => amount !== undefined && currencies.has(currency)) ||
    valuesOf(document.structured, '@type').some((type) => /^(?:Aggregate)?Offer$/u.test(type))
  );
}
