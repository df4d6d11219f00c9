import type { MemberState } from '../../reference/member-state.ts';
import { memberStates } from '../../reference/member-state.ts';
import { memberStateTable } from '../../reference/member-state-table.ts';
import { articleKind } from '../article.ts';
import { namesCrypto } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { defineSignal } from '../signal.ts';
import { weights } from '../weights.ts';
import { type Exclusion, exclusionsOn } from './exclusions-on.ts';

export default defineSignal({
  id: 'restricted-countries',
  means: 'wording',
  title: 'Leaves states out of its service, a product or a campaign',
  why: 'Words that leave states out do not undo what the firm does there; they show whom it means to serve and whom not.',
  basis: ['mica-61-1-3', 'esma-rs-3-24'],
  limb: 'in-the-union',
  points: 'neither',
  strength: 'context',
  reads: ['text', 'document', 'forms', 'links'],

  detect({ text, document }, facts) {
    if (articleKind(document) === 'news') return [];
    const crypto =
      namesCrypto(document.title) ||
      facts.servicesOffered.length > 0 ||
      text.blocks.some((block) => namesCrypto(block.text));
    if (!crypto) return [];
    return exclusionsOn(text.blocks, facts).map((exclusion) =>
      findingAt(exclusion.block, exclusion.quote, exclusion.members, { why: whyOf(exclusion) }),
    );
  },
});

const scopes = {
  service: 'The exclusion is of the service as a whole',
  product: 'The exclusion is of one product',
  campaign: 'The exclusion is of a campaign',
} as const;

function whyOf({ scope, members, outside, union }: Exclusion): string {
  if (union) return `${scopes[scope]} and names the Union or the EEA as such.`;
  if (members.length === 0) {
    const others = outside.length === 1 ? 'one state' : `${outside.length} states`;
    const open = scope === 'campaign' ? ': persons in the Union may take part' : '';
    return `${scopes[scope]}; it names ${others} outside the Union and no member state${open}.`;
  }
  if (members.length <= weights.restrictedCountries.statesNamedOneByOne) {
    return `${scopes[scope]}; of the member states it names ${named(members)} and no other.`;
  }
  const left = memberStates.filter((state) => !members.includes(state));
  if (left.length === 0) return `${scopes[scope]}; it names every member state.`;
  return `${scopes[scope]}; it names every member state but ${named(left)}.`;
}

function named(states: readonly MemberState[]): string {
  const names = states.map((state) => memberStateTable[state].name);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
