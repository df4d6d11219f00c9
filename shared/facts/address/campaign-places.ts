import { campaignWords as words } from '../../reference/campaign-words.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { memberStateTable } from '../../reference/member-state-table.ts';

/** What the name of a campaign says of where its advertisements are shown. */
export type CampaignPlaces = {
  states: MemberState[];
  /** A group such as `EU` of which single states do not follow. */
  union: boolean;
  /** States or groups that the name leaves out, as written. */
  excluded: string[];
  /** States outside the Union that it names, as written. */
  elsewhere: string[];
};

type Token = { word: string; upper: string; lower: string; isUpper: boolean; after: string };

/** A longer name is a text, and texts are not named by this grammar. */
const longest = 200;
/** From this many words in capitals on, without a word of the trade, it is a slogan. */
const sloganWords = 3;

/**
 * Reads the states out of a campaign's name: `DE_search_brand` is for Germany, `it_support` for nobody.
 * Codes count in capitals, or in small letters beside a word of the trade; those that are words of their
 * own (`IT`, `NO`, `BE`) need both. A locale (`pt-BR`) decides over all else. Never throws.
 */
export function campaignPlaces(name: string): CampaignPlaces {
  const found: CampaignPlaces = { states: [], union: false, excluded: [], elsewhere: [] };
  if (name.length > longest) return found;
  const tokens = tokensOf(name);
  if (isSlogan(tokens)) return found;
  const taken = new Set<number>();
  takeLocales(tokens, taken, found);
  for (const [at, { isUpper, upper, word }] of tokens.entries()) {
    if (taken.has(at) || !words.elsewhere.has(upper) || !(isUpper || upper.length > 3)) continue;
    found.elsewhere.push(word);
    taken.add(at);
  }
  for (const [at, token] of tokens.entries()) {
    if (taken.has(at)) continue;
    const place = placeAt(tokens, at, token, found.elsewhere.length > 0);
    if (place === undefined) continue;
    const before = tokens[at - 1];
    if (before && !taken.has(at - 1) && words.excluding.has(before.lower)) {
      found.excluded.push(token.word);
    } else if (place === 'union') found.union = true;
    else found.states.push(...place);
  }
  found.states = [...new Set(found.states)];
  return found;
}

function tokensOf(name: string): Token[] {
  const parts = name.match(/[\p{L}]+|\d+|[^\p{L}\d]+/gu) ?? [];
  const tokens: Token[] = [];
  for (const part of parts) {
    const last = tokens.at(-1);
    if (!/^[\p{L}\d]/u.test(part)) {
      if (last) last.after = part;
      continue;
    }
    for (const word of part.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)) {
      const upper = word.toUpperCase();
      const isUpper = word === upper && /\p{Lu}/u.test(word);
      tokens.push({ word, upper, lower: word.toLowerCase(), isUpper, after: '' });
    }
  }
  return tokens;
}

function isSlogan(tokens: readonly Token[]): boolean {
  const spoken = tokens.filter(({ word }) => /\p{L}/u.test(word));
  return (
    spoken.length >= sloganWords &&
    spoken.every(({ isUpper }) => isUpper) &&
    !spoken.some(({ lower, upper }) => words.funnel.has(lower) || words.groups.has(upper))
  );
}

/** `de-DE`, `en_AT`, `FR-fr`, `PT-BR`: a language that is spoken there, beside the state. */
function takeLocales(tokens: readonly Token[], taken: Set<number>, found: CampaignPlaces): void {
  for (const [at, first] of tokens.entries()) {
    const second = tokens[at + 1];
    if (!second || taken.has(at) || !/^[-_]$/u.test(first.after)) continue;
    if (first.word.length !== 2 || second.word.length !== 2) continue;
    const isPair = first.isUpper !== second.isUpper;
    const [language, state] = first.isUpper && isPair ? [second, first] : [first, second];
    if (isPair && isMemberState(state.upper) && isSpoken(language.lower, state.upper)) {
      found.states.push(state.upper);
    } else if (
      /^(?:PT-BR|PT-AO|ES-MX|ES-AR|ES-CO|ES-CL|ES-PE|ES-US|FR-CA|FR-CH|DE-CH|IT-CH|EN-US|EN-GB)$/u.test(
        `${language.upper}-${state.upper}`,
      )
    ) {
      found.elsewhere.push(state.word);
    } else continue;
    taken.add(at);
    taken.add(at + 1);
  }
}

function isSpoken(language: string, state: MemberState): boolean {
  return language === 'en' || memberStateTable[state].languages.includes(language);
}

function placeAt(
  tokens: readonly Token[],
  at: number,
  { isUpper, upper, lower }: Token,
  isElsewhere: boolean,
): MemberState[] | 'union' | undefined {
  const named = words.countries.get(lower);
  if (named !== undefined) return [named];
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const besideFunnel = [before, after].some((near) => near && words.funnel.has(near.lower));
  const needs = words.needsFunnel.has(upper);
  const group = words.groups.get(upper);
  if (group !== undefined && (isUpper || upper.length > 4)) {
    if (needs && !besideFunnel) return undefined;
    return group.union ? 'union' : group.states;
  }
  if (upper.length !== 2 || !isMemberState(upper)) return undefined;
  // `DE-FI`, `DE_FI`: decentralised finance, and neither Germany nor Finland.
  const isFinance =
    (upper === 'DE' && after?.upper === 'FI') || (upper === 'FI' && before?.upper === 'DE');
  if (isFinance && !besideFunnel) return undefined;
  // Spoken on two continents: `LATAM_ES` names the language.
  if (isElsewhere && /^(?:ES|PT|FR)$/u.test(upper)) return undefined;
  if (isUpper) return needs && !besideFunnel ? undefined : [upper];
  return besideFunnel && !needs && lower !== 'es' ? [upper] : undefined;
}
