import type { Facts } from '../facts/facts.ts';
import type { Parts } from '../observation/parts.ts';
import {
  isAccountAddress,
  isAppStore,
  saysOnlyStart,
} from '../signals/crypto-service-offer/takes-clients.ts';
import { pageTells } from './page-tells.ts';

const repositories = new Set(['github.com', 'gitlab.com', 'codeberg.org', 'sourceforge.net']);
/** A company in the page's own words is an operator. */
const company =
  /(?:^|[\s,])(?:Ltd|Limited|LLC|Inc|GmbH|AG|S\.?A\.?S?|S\.?à\.? ?r\.?l|B\.?V|OÜ|UAB|Pte|Corp|Corporation|DMCC|FZE|s\.?r\.?o|A\/S|Oy|AB)(?:[\s.,)]|$)/u;
const ownApplication = /^https?:\/\/(?:app|trade|exchange|accounts?)\./iu;
const toApplication =
  /\b(?:launch|open|enter|get|download)\b.{0,12}\b(?:d?app|wallet|extension)\b|connect wallet/iu;
const ofOperators = ['sign-up', 'deposit', 'trade', 'download'];

/**
 * Whether the page is that of a software project or a community, such as those that look after a
 * protocol's web site: open to contributions, with its source code, without accounts and without an
 * operator. Recital 22 leaves services without an intermediary out; telling of them is none.
 */
export function isProject(
  { text, links, forms }: Pick<Parts, 'text' | 'links' | 'forms'>,
  { callsToAction, parties }: Facts,
): boolean {
  // `Get started` may lead to a manual; one that leads to an account is found by its address below.
  const calls = callsToAction.filter(({ quote }) => !saysOnlyStart(quote));
  if (calls.some(({ kind }) => ofOperators.includes(kind))) return false;
  if (forms.forms.some(({ fields }) => fields.some(({ type }) => type === 'password')))
    return false;
  const own = links.links.filter(({ href }) => parties.isFirstParty(href));
  const path = (href: string) => (URL.canParse(href) ? new URL(href).pathname : '');
  if (own.some(({ href }) => ownApplication.test(href) || isAccountAddress(path(href))))
    return false;
  if (links.links.some(({ href, text: words }) => isAppStore(href) || toApplication.test(words))) {
    return false;
  }
  const hasSource = links.links.some(({ href }) =>
    repositories.has(parties.registrableDomain(href) ?? ''),
  );
  return (
    hasSource &&
    pageTells('a project', text) &&
    !text.blocks.some((block) => block.region === 'footer' && company.test(block.text))
  );
}
