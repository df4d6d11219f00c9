import type { Facts } from '../../facts/facts.ts';
import { sellsGoods } from '../../facts/sells-goods.ts';
import type { Parts } from '../../observation/parts.ts';
import { findingAt } from '../finding-at.ts';
import { headsOf } from '../heads-of.ts';
import { isVacancy } from '../is-vacancy.ts';
import { phrasesOf } from '../phrases.ts';
import { speaksOtherwise } from '../promotion-setting.ts';
import { quoteOf } from '../quote-of.ts';
import { defineSignal, type Finding, type Strength } from '../signal.ts';
import { weights } from '../weights.ts';
import { answersNo } from './answers-no.ts';
import { advertisementIn } from './by-few-words.ts';
import { serviceInHelp } from './by-help.ts';
import { dealingsOn, namesDealing } from './dealings.ts';
import { hasStem } from './has-stem.ts';
import { type Invitation, invitationsOn, namesAccount } from './invitations.ts';
import { isForReading, isHelp, isNews } from './is-for-reading.ts';
import { isReport } from './is-report.ts';
import { isThread } from './is-thread.ts';
import { isWalletSoftware } from './is-wallet-software.ts';
import { namesVenue } from './names-venue.ts';
import otherTradeJson from './other-trade.json' with { type: 'json' };
import { restsOnUnreviewedWords } from './rests-on-unreviewed-words.ts';
import { type ServiceSpokenOf, servicesSpokenOf } from './services-spoken-of.ts';
import { speaksToReader } from './speaks-to-reader.ts';

const otherTrade = phrasesOf(otherTradeJson);
const notReviewed =
  'It rests on words alone, in a language whose list no native reader has been through.';

export default defineSignal({
  id: 'crypto-service-offer',
  means: 'own-website',
  title: 'Offers a crypto-asset service and invites to it',
  why: 'The page speaks of a crypto-asset service and invites its visitor to become a client: it promotes, advertises or offers the service.',
  basis: ['mica-61-1', 'esma-rs-1-12', 'esma-rs-1-17'],
  limb: 'promotion',
  points: 'towards',
  strength: 'strong',
  reads: ['text', 'links', 'forms', 'document'],

  detect(seen, facts) {
    const { blocks } = seen.text;
    if (isNews(seen.document, facts.url, blocks) || isVacancy(seen.document, facts.url)) return [];
    if (isThread(blocks, facts.url) || answersNo(blocks)) return [];
    if (isWalletSoftware(seen, facts) || isOfOtherTrade(seen, facts)) return [];
    for (const by of [byItsWords, byItsBuild, byFewWords]) {
      const found = by(seen, facts);
      if (found.length > 0) return found;
    }
    return byHelp(seen, facts);
  },
});

type Seen = Pick<Parts, 'text' | 'links' | 'forms' | 'document'>;

/** A title of another trade, such as taxes or law, and none of dealing. */
function isOfOtherTrade({ document, text }: Seen, { languages }: Facts): boolean {
  const language = languages.shares[0]?.language ?? 'en';
  const heads = headsOf(document, text);
  return heads.some((words) => hasStem(otherTrade, language, words)) && !heads.some(namesDealing);
}

/** Services in words that the lists hold, and an invitation to them. */
function byItsWords({ text, links, forms, document }: Seen, facts: Facts): Finding[] {
  const services = servicesSpokenOf(text.blocks, document.title, facts);
  if (services.length === 0) return [];
  const dealings = dealingsOn({ ...text, ...links, ...forms }, document, facts);
  const borneOut = dealings?.plainlyFirm === true && dealings.kinds >= weights.dealings.support;
  const report = !borneOut && isReport(text.blocks);
  const reading = isForReading(document, text.blocks, facts.url);
  const toReader = speaksToReader(text.blocks, document.title, facts);
  const invitations = invitationsOn({ ...text, ...links, ...forms }, facts).filter(
    (each) =>
      (!reading || leadsReaderAway(each, services)) &&
      !(report && isForReaders(each)) &&
      (toReader === 'yes' || isForDealing(each, toReader)) &&
      !(each.kind === 'download' && isSoftwareAlone(services)),
  );
  const invitation = invitations.find((each) => each.plain && isInText(each)) ?? invitations[0];
  if (invitation === undefined) return [];
  const reach = strengthOf(services, invitation, { reading, toReader: toReader === 'yes' });
  if (reach === undefined) return [];
  const unsure = restsOnUnreviewedWords(services, invitations, { links, forms, document }, facts);
  const strength = unsure || !isInText(invitation) ? 'indication' : reach;

  const because = unsure ? ` ${notReviewed}` : '';
  const invites = `With these words the page invites to the crypto-asset service that it speaks of.${because}`;
  const why = `The page speaks of a crypto-asset service and invites to it (“${quoteOf(invitation.quote)}”).${because}`;
  return [
    ...oneOfEach(services).map((each) => findingAt(each, each.quote, [], { strength, why })),
    findingAt(invitation, invitation.quote, [], { strength, why: invites }),
  ];
}

/** A page that deals in crypto-assets by all that it shows, in words that no list holds whole. */
function byItsBuild({ text, links, forms, document }: Seen, facts: Facts): Finding[] {
  const heads = headsOf(document, text);
  if (sellsGoods(text.blocks) || heads.some(speaksOtherwise)) return [];
  const language = facts.languages.shares[0]?.language ?? 'en';
  if (heads.some((words) => hasStem(otherTrade, language, words))) return [];
  const dealings = dealingsOn({ ...text, ...links, ...forms }, document, facts);
  if (dealings === undefined || dealings.kinds < weights.dealings.indication) return [];
  const { spoken, taken } = dealings;
  // Help on exchanges at large is that of somebody else, such as a bank.
  if (isHelp(facts.url) && heads.some(namesVenue)) return [];
  // What is for reading promotes where its text leads to an account with whoever wrote it.
  const leads = taken.inText && taken.opensAccount;
  const report = isReport(text.blocks);
  if (report && !(leads && taken.isOwn)) return [];
  const reading = isForReading(document, text.blocks, facts.url);
  if (reading && !leads) return [];
  const sure =
    dealings.kinds >= weights.dealings.strong && !dealings.unreviewed && !reading && !report;
  const strength = sure ? 'strong' : 'indication';
  const why = `The page is about crypto-assets, tells how and on what terms one deals in them, and takes clients (“${quoteOf(taken.quote)}”).`;
  return [
    findingAt(spoken, spoken.text, [], { strength, why }),
    findingAt(taken, taken.quote, [], { strength, why: 'Here the page takes a client on.' }),
  ];
}

/** An advertisement on the site of somebody else. */
function byFewWords({ text, links, document }: Seen, facts: Facts): Finding[] {
  if (isReport(text.blocks) || headsOf(document, text).some(speaksOtherwise)) return [];
  const advertisement = advertisementIn(text.blocks, links.links, facts);
  if (advertisement === undefined || speaksOtherwise(advertisement.words.text)) return [];
  const { words, link } = advertisement;
  const why = `A few words that ask to deal in crypto-assets and lead to ${link.href}: an advertisement.`;
  return [findingAt(words, words.text, [], { strength: 'indication', why })];
}

/** The help of a firm, which only its clients need. */
function byHelp({ text, links, document }: Seen, facts: Facts): Finding[] {
  if (headsOf(document, text).some(speaksOtherwise)) return [];
  const service = serviceInHelp(text.blocks, { title: document.title, ...links }, facts);
  if (service === undefined) return [];
  const why = 'Help that tells its reader how to pay in and to deal at whoever wrote it.';
  return [findingAt(service, service.quote, [], { strength: 'indication', why })];
}

/** `Register` over a report makes a reader, not a client. */
function isForReaders({ kind, quote }: Invitation): boolean {
  return /^(?:sign-up|control)$/u.test(kind) && !namesDealing(quote);
}

/**
 * Educational material becomes a promotion where its reader is led to an account: by a call in
 * the text, or by one in the frame of a site that displays its services there.
 */
function leadsReaderAway(invitation: Invitation, services: readonly ServiceSpokenOf[]): boolean {
  if (!invitation.plain || !invitation.opensAccount) return false;
  return isInText(invitation) || services.some((service) => !isInText(service));
}

/** A report stands among invitations to read on and to register as a reader; these are to deal. */
function isForDealing(invitation: Invitation, toReader: 'perhaps' | 'no'): boolean {
  if (!/^(?:sign-up|control|download|offer)$/u.test(invitation.kind)) return true;
  return toReader === 'perhaps' && isInText(invitation) && namesAccount(invitation.quote);
}

function isInText({ region }: Pick<Invitation, 'region'>): boolean {
  return region === undefined || region === 'main' || region === 'dialog';
}

/** A wallet that its owner alone holds is software, not a service: keep, send and download. */
function isSoftwareAlone(services: readonly ServiceSpokenOf[]): boolean {
  return services.every(({ service }) => service === 'a' || service === 'j');
}

/**
 * Offered plainly: in a heading or on a button, or time and again. Once in prose is a mention, and
 * the frame of any newspaper invites to register: there it takes a text that speaks to its reader.
 */
function strengthOf(
  services: readonly ServiceSpokenOf[],
  invitation: Invitation,
  { reading, toReader }: { reading: boolean; toReader: boolean },
): Strength | undefined {
  const { plain, opensAccount } = invitation;
  // A lesson asks in its heading what a service is, and offers it where it leads to an account.
  const leads = reading && opensAccount && isInText(invitation);
  const plainly =
    leads ||
    services.length >= weights.servicesOfAnOffer ||
    services.some(({ displayed }) => displayed);
  if (plainly) return plain ? 'strong' : 'indication';
  const named = services.some(({ service }) => /[b-g]|i/u.test(service) && service.length === 1);
  return plain && named && (toReader || isInText(invitation)) ? 'indication' : undefined;
}

/** One place for each service, where it is displayed if it is. */
function oneOfEach(services: readonly ServiceSpokenOf[]): ServiceSpokenOf[] {
  const best = new Map<string, ServiceSpokenOf>();
  for (const service of services) {
    const known = best.get(service.service);
    if (known === undefined || (!known.displayed && service.displayed)) {
      best.set(service.service, service);
    }
  }
  return [...best.values()];
}
