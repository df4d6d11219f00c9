import type { Facts, ServiceOffered, Spot } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import { servicesOfferedOn } from '../../facts/services-offered.ts';
import type { TextBlock } from '../../observation/text.ts';
import { cryptoWords } from '../../reference/crypto-words.ts';
import { phrasesOf } from '../phrases.ts';
import { quoteOf } from '../quote-of.ts';
import investingJson from './investing.json' with { type: 'json' };
import { isLesson } from './is-lesson.ts';
import { namesFirmOnly } from './names-firm-only.ts';

const investingList = phrasesOf(investingJson);
const investing = compilePhrases(investingList.all);
const reviewedInvesting = compilePhrases(investingList.reviewed);
const others = new Set(
  cryptoWords.flatMap(({ names, phrases }) => (names === 'something else' ? phrases : [])),
);
const cryptoNames = compilePhrases(cryptoWords.flatMap(({ phrases }) => phrases));

/** A service that the page speaks of, and whether it displays it in a heading or on a button. */
export type ServiceSpokenOf = Spot &
  Pick<ServiceOffered, 'service' | 'unreviewed'> & { displayed: boolean };

/**
 * The services of the page's words, without those that only label an invitation (`Buy Bitcoin` on a
 * button says where it leads), and crypto-assets held out as an investment: whoever takes
 * money for that executes, exchanges or manages for the client.
 */
export function servicesSpokenOf(
  blocks: readonly TextBlock[],
  title: string,
  facts: Facts,
): ServiceSpokenOf[] {
  const { servicesOffered, callsToAction, languages } = facts;
  const place = ({ where, frame }: Pick<TextBlock, 'where' | 'frame'>) => `${frame ?? ''} ${where}`;
  const offeredAt = new Set(servicesOffered.map(({ where }) => where));
  const byPlace = new Map(
    blocks.filter(({ where }) => offeredAt.has(where)).map((block) => [place(block), block]),
  );
  const labels = new Set(callsToAction.map(place));
  const offered = servicesOffered
    .filter((service) => !labels.has(place(service)))
    .filter((service) => {
      const block = byPlace.get(place(service));
      return block === undefined || service.service !== 'b' || !namesFirmOnly(block, facts);
    })
    .map((service) => ({ ...service, displayed: isDisplayed(byPlace.get(place(service))) }));
  const taken = new Set([...labels, ...offered.map(place)]);
  const invested = blocks
    .filter(
      (block) => block.kind !== 'link' && isInvestment(block.text) && !taken.has(place(block)),
    )
    .map((block) => ({
      ...block,
      quote: quoteOf(block.text),
      service: 'unspecified' as const,
      displayed: isDisplayed(block),
      ...(reviewedInvesting.find(block.text).length === 0 && { unreviewed: true as const }),
    }));
  // The title is what search engines and the tab show of the page, often in plainer words than it.
  const language = languages.shares[0]?.language;
  const heading = { text: title, kind: 'heading', region: 'main', where: 'head > title' } as const;
  const offersNothing = isLesson(title) || namesFirmOnly(heading, facts);
  const titled = offersNothing ? [] : servicesOfferedOn([heading], () => language);
  return [...offered, ...invested, ...titled.map((each) => ({ ...each, displayed: true }))];
}

/** A heading that asks or says how begins an answer, or a thread of a forum: it offers nothing yet. */
function isDisplayed(block: TextBlock | undefined): boolean {
  if (block === undefined || (block.kind === 'heading' && isLesson(block.text))) return false;
  return block.kind === 'heading' || block.kind === 'button';
}

function isInvestment(text: string): boolean {
  if (investing.find(text).length === 0) return false;
  return cryptoNames.find(text).some(({ phrase }) => !others.has(phrase));
}
