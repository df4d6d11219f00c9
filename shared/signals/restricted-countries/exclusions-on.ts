import type { Facts } from '../../facts/facts.ts';
import { compilePhrases, type Mention } from '../../facts/mentions.ts';
import type { TextBlock } from '../../observation/text.ts';
import type { MemberState } from '../../reference/member-state.ts';
import { languageSpoken } from '../language-spoken.ts';
import { phrasesOf } from '../phrases.ts';
import { sentenceAround } from '../sentence-around.ts';
import { type StatesNamed, statesNamed } from '../states-named.ts';
import { weights } from '../weights.ts';
import campaignJson from './campaign.json' with { type: 'json' };
import elsewhereJson from './elsewhere.json' with { type: 'json' };
import json from './phrases.json' with { type: 'json' };
import productJson from './product.json' with { type: 'json' };

const limits = weights.restrictedCountries;
const list = phrasesOf(json);
const exclusions = compilePhrases(list.all);
const campaign = compilePhrases(phrasesOf(campaignJson).all);
const product = compilePhrases(phrasesOf(productJson).all);
const elsewhere = compilePhrases(phrasesOf(elsewhereJson).all);

/** What a page leaves states out of: its service, one product, or a campaign. */
export type Exclusion = {
  block: TextBlock;
  quote: string;
  scope: 'service' | 'product' | 'campaign';
  members: MemberState[];
  outside: string[];
  union: boolean;
};

/** The exclusions that a page states, in order, each with the states that it names. */
export function exclusionsOn(blocks: readonly TextBlock[], facts: Facts): Exclusion[] {
  const found = new Map<string, Exclusion>();
  let heading = '';
  let mentions = 0;
  for (const [at, block] of blocks.entries()) {
    if (found.size >= limits.most || mentions >= limits.mentions) break;
    if (block.kind === 'heading') heading = block.text.slice(0, limits.opening);
    if (block.kind === 'link') continue;
    for (const mention of exclusions.find(block.text)) {
      mentions += 1;
      if (found.size >= limits.most || mentions >= limits.mentions) break;
      const sentence = sentenceAround(block.text, mention, limits.listCharacters);
      if (elsewhere.find(sentence).length > 0) continue;
      const language = languageSpoken(facts, list, mention.phrase);
      const states = statesOf(sentence, block, mention, blocks, at, language);
      if (states === undefined) continue;
      const scope = scopeOf(sentence, heading);
      const key = `${scope} ${states.members.join()} ${states.outside.join()} ${states.union}`;
      if (!found.has(key)) found.set(key, { block, quote: sentence, scope, ...states });
    }
  }
  return [...found.values()];
}

/** The states in the sentence, or in the list that it opens. */
function statesOf(
  sentence: string,
  block: TextBlock,
  { index, length }: Mention,
  blocks: readonly TextBlock[],
  at: number,
  language: string | undefined,
): StatesNamed | undefined {
  const own = statesNamed(sentence, language);
  if (namesSome(own)) return own;
  // A heading opens a list, and so does a line that ends with a colon soon after the words.
  const opens =
    block.text.length - index - length <= limits.opening && block.text.trimEnd().endsWith(':');
  if (block.kind !== 'heading' && !opens) return undefined;
  const entries = listAfter(blocks, at, language);
  const states = statesNamed(entries.join(', '), language);
  return namesSome(states) ? states : undefined;
}

/** The entries of the list that a block opens: what follows it up to the next heading or other text. */
function listAfter(
  blocks: readonly TextBlock[],
  at: number,
  language: string | undefined,
): string[] {
  const entries: string[] = [];
  let characters = 0;
  let nameless = 0;
  let listed: TextBlock['kind'] | undefined;
  for (const { kind, text } of blocks.slice(at + 1, at + 1 + limits.listBlocks)) {
    if (kind === 'heading' || characters > limits.listCharacters) break;
    const { members, outside, union } = statesNamed(text.slice(0, limits.listCharacters), language);
    const names = members.length + outside.length + Number(union);
    const alike = listed === undefined || listed === kind;
    const isEntry = alike && (names > 1 || (names === 1 && text.length <= limits.entry));
    if (isEntry) {
      listed = kind;
      entries.push(text.slice(0, limits.listCharacters));
    } else nameless += 1;
    // A line or two may introduce the list; text after it is no part of it.
    if (!isEntry && (entries.length > 0 || nameless > 2)) break;
    characters += text.length;
  }
  return entries;
}

function namesSome({ members, outside, union }: StatesNamed): boolean {
  return members.length > 0 || outside.length > 0 || union;
}

function scopeOf(sentence: string, heading: string): Exclusion['scope'] {
  for (const words of [sentence, heading]) {
    if (campaign.find(words).length > 0) return 'campaign';
    if (product.find(words).length > 0) return 'product';
  }
  return 'service';
}
