import type { Facts } from '../../facts/facts.ts';
import type { TextBlock } from '../../observation/text.ts';
import { isMemberState } from '../../reference/member-state.ts';

/** Forms of companies in which those who deal in crypto-assets outside the Union are set up. */
const company =
  /(?<!\p{L})(?:Ltd|Limited|LLC|L\.L\.C|Inc|Corp|Corporation|IBC|DMCC|FZE|FZCO|Pte|Holdings?|Foundation|International|Group|Global|Technologies|Labs|Network|Markets|S\.A|AG|GmbH)(?!\p{L})/u;

/** Forms that only free zones and states outside the Union know. */
const outsideForm = /(?<!\p{L})(?:IBC|DMCC|FZE|FZCO|FZ-LLC|Pte\.? Ltd)(?!\p{L})/u;

/** Whether the foot of the page names as its operator a company established outside the Union. */
export function namesOperatorOutside(
  blocks: readonly TextBlock[],
  { countriesNamed }: Pick<Facts, 'countriesNamed'>,
): boolean {
  const signed = blocks.filter(({ region, text }) => region === 'footer' && company.test(text));
  if (signed.some(({ text }) => outsideForm.test(text))) return true;
  const feet = new Set(signed.map(({ where, frame }) => `${frame ?? ''} ${where}`));
  return countriesNamed.some(
    ({ country, where, frame }) => !isMemberState(country) && feet.has(`${frame ?? ''} ${where}`),
  );
}
