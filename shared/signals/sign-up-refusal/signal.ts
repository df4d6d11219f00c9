import type { CountryNamed, Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { Form } from '../../observation/forms.ts';
import type { TextBlock } from '../../observation/text.ts';
import { isMemberState } from '../../reference/member-state.ts';
import { articleKind } from '../article.ts';
import { findingAt } from '../finding-at.ts';
import { languageSpoken } from '../language-spoken.ts';
import { phrasesOf } from '../phrases.ts';
import { sentenceAround } from '../sentence-around.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { statesNamed } from '../states-named.ts';
import { weights } from '../weights.ts';
import json from './phrases.json' with { type: 'json' };
import placeJson from './place.json' with { type: 'json' };

const list = phrasesOf(json);
const refusals = compilePhrases(list.all);
const reviewed = compilePhrases(list.reviewed);
const places = compilePhrases(phrasesOf(placeJson).all);

const signUpAddress =
  /regist|rejestr|regisztr|sign-?_?up|onboard|open-?account|create-?account|\/join\b|konto-?eroeffn|inscri|iscri/iu;
/** A form that sends goods asks where to; an account is opened without. */
const goods = /street|strasse|address-?line|\bzip|postal|postcode|plz|\bcity\b|ship|deliver/iu;

type Written = Pick<TextBlock, 'text' | 'where' | 'frame' | 'box'>;

export default defineSignal({
  id: 'sign-up-refusal',
  means: 'access',
  title: 'Refuses clients of the Union at sign-up',
  why: 'A sign-up that takes no client from a member state keeps persons situated there from the service; it points away from solicitation there, and is no safe harbour.',
  basis: ['mica-61-1', 'esma-rs-1'],
  limb: 'in-the-union',
  points: 'away',
  strength: 'strong',
  reads: ['forms', 'text', 'dialogs', 'document', 'links'],

  detect({ forms, text, dialogs, document }, facts) {
    const signUps = forms.forms.filter(opensAccount);
    const offered = facts.countriesNamed.filter(({ as }) => as === 'option' || as === 'phone');
    const offers = bySpot(offered);
    const found = signUps.flatMap((form) => listsWithoutUnion(form, offers));

    const isSignUpPage = signUpAddress.test(facts.url.replace(/^\w+:\/\/[^/]*/u, ''));
    if (articleKind(document) !== undefined) return found;
    if (signUps.length === 0 && !isSignUpPage) return found;
    // Where the form still offers a state, the words beside it refuse nothing.
    const open = new Set(offered.map(({ country }) => country).filter(isMemberState));
    const seen = new Set<string>();
    for (const written of wordsOn(text.blocks, signUps, dialogs.dialogs)) {
      if (found.length >= weights.signUpRefusal.most) break;
      const refusal = refusalIn(written, open, signUps.length === 0, facts);
      if (refusal === undefined || seen.has(refusal.quote)) continue;
      seen.add(refusal.quote);
      found.push(refusal);
    }
    return found;
  },
});

function opensAccount({ fields }: Form): boolean {
  const has = (type: string, name: RegExp) =>
    fields.some((field) => field.type === type || name.test(field.name));
  if (fields.some(({ name, label }) => goods.test(`${name} ${label}`))) return false;
  return fields.length > 1 && (has('password', /passw/iu) || has('email', /e-?mail/iu));
}

/** A select of the states of the world in which not one member state can be chosen. */
function listsWithoutUnion(
  form: Form,
  offers: ReadonlyMap<string, readonly CountryNamed[]>,
): Finding[] {
  return form.fields.flatMap((field): Finding[] => {
    if (field.options.some(({ value }) => isMemberState(value.toUpperCase()))) return [];
    const here = offers.get(spotKey({ where: field.where, frame: form.frame })) ?? [];
    const countries = new Set(here.map(({ country }) => country));
    if (countries.size < weights.outsideStatesOfAWorldList) return [];
    if ([...countries].some(isMemberState)) return [];
    const why = `The form offers ${countries.size} states and no member state: nobody situated in the Union can sign up with it.`;
    const some = here.slice(0, 6).map(({ quote }) => quote);
    const quote = `${field.label || field.name || 'select'}: ${some.join(', ')} …`;
    return [findingAt({ ...form, where: field.where }, quote, [], { why })];
  });
}

/** The options of each select, so that a page of many selects is gone through once. */
function bySpot(offered: readonly CountryNamed[]): Map<string, CountryNamed[]> {
  const offers = new Map<string, CountryNamed[]>();
  for (const each of offered) {
    const known = offers.get(spotKey(each));
    if (known === undefined) offers.set(spotKey(each), [each]);
    else known.push(each);
  }
  return offers;
}

function spotKey({ where, frame }: Pick<CountryNamed, 'where' | 'frame'>): string {
  return `${frame ?? ''} ${where}`;
}

/** Where a sign-up speaks to its visitor. What a tick box makes the visitor say refuses nobody. */
function* wordsOn(
  blocks: readonly TextBlock[],
  forms: readonly Form[],
  dialogs: readonly Written[],
): Generator<Written> {
  yield* dialogs;
  for (const form of forms) {
    for (const { type, label, where } of form.fields) {
      if (type !== 'checkbox' && type !== 'radio') yield { ...form, text: label, where };
    }
  }
  for (const block of blocks) {
    if (block.kind !== 'link' && block.region !== 'footer') yield block;
  }
}

function refusalIn(
  written: Written,
  open: ReadonlySet<string>,
  formIsGone: boolean,
  facts: Facts,
): Finding | undefined {
  for (const mention of refusals.find(written.text)) {
    const sentence = sentenceAround(written.text, mention);
    const { members, outside, union } = statesNamed(
      sentence,
      languageSpoken(facts, list, mention.phrase),
    );
    const ofVisitor = places.find(sentence).length > 0;
    if (members.length === 0 && !union && (!ofVisitor || outside.length > 0)) continue;
    const refused = members.filter((state) => !open.has(state));
    if (members.length > 0 ? refused.length === 0 : open.size > 0) continue;
    const sure = formIsGone && reviewed.find(sentence).length > 0;
    return findingAt(written, sentence, refused, { strength: sure ? 'strong' : 'indication' });
  }
  return undefined;
}
