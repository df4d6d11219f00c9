import { compilePhrases } from '../../facts/mentions.ts';
import type { TextBlock } from '../../observation/text.ts';
import { articleKind } from '../article.ts';
import actionsJson from '../crypto-service-offer/actions.json' with { type: 'json' };
import { hasStem } from '../crypto-service-offer/has-stem.ts';
import { speaksOfCrypto } from '../crypto-service-offer/speaks-of-crypto.ts';
import { speakingTo } from '../crypto-service-offer/speaks-to-reader.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import rewardsJson from '../promotion-bonus/rewards.json' with { type: 'json' };
import { speaksOtherwise } from '../promotion-setting.ts';
import { defineSignal } from '../signal.ts';
import firstPersonJson from '../union-sponsorship/first-person.json' with { type: 'json' };
import partnershipJson from '../union-sponsorship/phrases.json' with { type: 'json' };
import { weights } from '../weights.ts';

const actions = phrasesOf(actionsJson);
const partnership = compilePhrases(phrasesOf(partnershipJson).all);
const firstPerson = compilePhrases(phrasesOf(firstPersonJson).all);
const rewards = compilePhrases(phrasesOf(rewardsJson).all);
/** A sum of money, in figures beside its currency. */
const sum = /\d\s?(?:€|\$|EUR|USD|Euro|zł|Kč|kr|lei|Ft|лв)|(?:€|\$)\s?\d/iu;

export default defineSignal({
  id: 'partner-announcement',
  means: 'sponsorship',
  title: 'Presents a crypto-asset firm as the partner of whoever speaks',
  why: 'A club or an event that presents the firm to its followers and leads them to it promotes the firm on its behalf.',
  basis: ['mica-61-1', 'esma-rs-1-13', 'esma-rs-2'],
  limb: 'promotion',
  points: 'towards',
  strength: 'indication',
  reads: ['text', 'links', 'document'],

  detect({ text, links, document }, facts) {
    const main = text.blocks.filter(({ region }) => region === 'main');
    const heading = main.find(({ kind }) => kind === 'heading');
    const headed = [document.title, heading?.text ?? ''].filter(
      (words) => partnership.find(words).length > 0,
    );
    if (headed.length === 0 || !main.some(({ text: words }) => speaksOfCrypto(words))) return [];
    // Clubs keep what they announce under news; a paper marks its own as such.
    if (articleKind(document) === 'news' || headed.some(speaksOtherwise)) return [];
    if (!holdsOut(main)) return [];
    const ours = speaksOfItself(main);
    const language = facts.languages.shares[0]?.language ?? 'en';
    // Whoever reports of a partner asks nobody to register there.
    const asks = ({ text: words }: { text: string }) =>
      hasStem(actions, language, words) && speakingTo(language)(words);
    const outward = links.links.filter(
      ({ href, region }) =>
        region === 'main' && /^https?:/iu.test(href) && !facts.parties.isFirstParty(href),
    );
    return outward
      .filter((link) => namesPartner(facts.parties.registrableDomain(link.href), headed.join(' ')))
      .filter((link) => ours || asks(link))
      .slice(0, weights.partnerAnnouncement.mostLinks)
      .map((link) => findingAt(link, `${headed[0]}: ${link.text || link.href}`, []));
  },
});

/** A club speaks of itself, and holds something out to its followers; a paper reports of both. */
function speaksOfItself(main: readonly TextBlock[]): boolean {
  const told = main.filter(({ kind }) => kind !== 'link' && kind !== 'button');
  return told.some(({ text }) => firstPerson.find(text).length > 0);
}

function holdsOut(main: readonly TextBlock[]): boolean {
  return main.some(({ text }) => sum.test(text) || rewards.find(text).length > 0);
}

/** The heading names the firm whose domain a link leads to; a bare IP address has no name. */
function namesPartner(domain: string | undefined, heading: string): boolean {
  const name = domain?.split('.')[0]?.toLowerCase() ?? '';
  return (
    name.length >= weights.partnerAnnouncement.shortestName &&
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .includes(name)
  );
}
