import type { Facts, Spot } from '../../facts/facts.ts';
import { compilePhrases, type Matcher } from '../../facts/mentions.ts';
import { isMemberState, type MemberState } from '../../reference/member-state.ts';
import { articleKind } from '../article.ts';
import { cryptoPage, namesCrypto } from '../crypto-page.ts';
import { dealingsOn } from '../crypto-service-offer/dealings.ts';
import { isLeadForm } from '../crypto-service-offer/is-lead-form.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { readReferral } from '../referral-link/read-referral.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';
import { weights } from '../weights.ts';
import audienceJson from './audience.json' with { type: 'json' };
import europeJson from './europe.json' with { type: 'json' };
import purchaseJson from './purchase.json' with { type: 'json' };
import { readAddress } from './read-address.ts';
import refusalJson from './refusal.json' with { type: 'json' };
import { statesIn } from './states-in.ts';

const purchase = phrasesOf(purchaseJson);
const lists = {
  purchase: compilePhrases(purchase.all),
  reviewedPurchase: compilePhrases(purchase.reviewed),
  audience: compilePhrases(phrasesOf(audienceJson).all),
  refusal: compilePhrases(phrasesOf(refusalJson).all),
  europe: compilePhrases(phrasesOf(europeJson).all),
};
const has = (list: Matcher, text: string) => list.find(text).length > 0;

export default defineSignal({
  id: 'country-landing-page',
  means: 'own-website',
  title: 'Is a page for one member state',
  why: 'A page that names a member state in its offer or its address is made for persons situated there.',
  basis: ['mica-61-1', 'esma-rs-1-12', 'esma-rs-supervision'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'strong',
  reads: ['document', 'text', 'links', 'forms'],

  detect({ document, text, links, forms }, facts) {
    const found: Finding[] = [];
    const address = readAddress(facts);
    if (address !== undefined) {
      const { states, strength, quote } = address;
      found.push(findingAt({ where: 'address' }, quote, states, { strength }));
    }
    const kind = articleKind(document);
    // Without an invitation a heading that names a state reports on it.
    const refers = () =>
      links.links.some((link) => readReferral(link, facts.parties.isFirstParty) !== undefined);
    const deals = () => dealingsOn({ ...text, ...links, ...forms }, document, facts) !== undefined;
    const invites = facts.callsToAction.length > 0 || forms.forms.some(isLeadForm);
    if (kind === 'news') return found;
    const named: Finding[] = [];

    const best: Strength = kind === 'article' ? 'indication' : 'strong';
    const offersService = cryptoPage(text.blocks, document, facts) === 'offers';
    const takesClients =
      offersService || facts.callsToAction.some((call) => call.kind === 'sign-up');
    const put = (spot: Omit<Spot, 'quote'>, quote: string, isHeading: boolean) => {
      if (has(lists.refusal, quote)) return;
      const offers = isHeading && has(lists.purchase, quote);
      // `The crypto card for Europe`: on a page that offers, its heading needs no verb.
      const names = isHeading && kind === undefined && takesClients && namesCrypto(quote);
      if (!offers && !names && !has(lists.audience, quote)) return;
      const plainly = offersService || offers || has(lists.audience, quote);
      const reviewed =
        plainly && ((offers && has(lists.reviewedPurchase, quote)) || has(lists.audience, quote));
      const states = statesIn(quote, mainLanguage(facts));
      if (states.length > 0 && states.length <= weights.statesOfALandingPage) {
        named.push(findingAt(spot, quote, states, { strength: reviewed ? best : 'indication' }));
      } else if (states.length === 0 && has(lists.europe, quote)) {
        named.push(findingAt(spot, quote, [] satisfies MemberState[], { strength: 'indication' }));
      }
    };
    put({ where: 'head > title' }, document.title, true);
    for (const block of text.blocks) {
      if (block.text.length > weights.slogan || block.kind === 'link') continue;
      if (!invites && block.kind !== 'heading') continue;
      put(block, block.text, block.kind === 'heading');
    }
    if (named.length > 0 && (invites || deals() || refers())) found.push(...named);
    return found.filter(({ memberStates }) => memberStates.every(isMemberState));
  },
});

function mainLanguage(facts: Facts): string | undefined {
  return facts.languages.shares[0]?.language;
}
