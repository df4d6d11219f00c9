import { findingAt } from '../finding-at.ts';
import { isVacancy } from '../is-vacancy.ts';
import { quoteOf } from '../quote-of.ts';
import { defineSignal, type Strength } from '../signal.ts';
import { weights } from '../weights.ts';
import { type Invitation, invitationsOn } from './invitations.ts';
import { isForReading, isNews } from './is-for-reading.ts';
import { restsOnUnreviewedWords } from './rests-on-unreviewed-words.ts';
import { type ServiceSpokenOf, servicesSpokenOf } from './services-spoken-of.ts';
import { speaksToReader } from './speaks-to-reader.ts';

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

  detect({ text, links, forms, document }, facts) {
    const services = servicesSpokenOf(text.blocks, document.title, facts);
    if (services.length === 0 || isNews(document, facts.url)) return [];
    if (isVacancy(document, facts.url)) return [];
    const reading = isForReading(document, text.blocks, facts.url);
    const reports = !speaksToReader(text.blocks, document.title, facts);
    const invitations = invitationsOn({ ...text, ...links, ...forms }, facts).filter(
      (each) =>
        (!reading || leadsReaderAway(each, services)) &&
        (!reports || isForDealing(each)) &&
        !(each.kind === 'download' && isSoftwareAlone(services)),
    );
    const invitation = invitations.find((each) => each.plain && isInText(each)) ?? invitations[0];
    if (invitation === undefined) return [];
    const reach = strengthOf(services, invitation);
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
  },
});

/**
 * Educational material becomes a promotion where its reader is led to an account: by a call in
 * the text, or by one in the frame of a site that displays its services there.
 */
function leadsReaderAway(invitation: Invitation, services: readonly ServiceSpokenOf[]): boolean {
  if (!invitation.plain || !invitation.opensAccount) return false;
  return isInText(invitation) || services.some((service) => !isInText(service));
}

/** A report stands among invitations to read on and to register as a reader; these are to deal. */
function isForDealing({ kind }: Invitation): boolean {
  return kind !== 'sign-up' && kind !== 'control' && kind !== 'download' && kind !== 'offer';
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
 * the frame of any newspaper invites to register.
 */
function strengthOf(
  services: readonly ServiceSpokenOf[],
  invitation: Invitation,
): Strength | undefined {
  const { plain } = invitation;
  const plainly =
    services.length >= weights.servicesOfAnOffer || services.some(({ displayed }) => displayed);
  if (plainly) return plain ? 'strong' : 'indication';
  const named = services.some(({ service }) => /[b-g]|i/u.test(service) && service.length === 1);
  return plain && named && isInText(invitation) ? 'indication' : undefined;
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
