import { findingAt } from '../finding-at.ts';
import { quoteOf } from '../quote-of.ts';
import { defineSignal, type Strength } from '../signal.ts';
import { weights } from '../weights.ts';
import { type Invitation, invitationsOn } from './invitations.ts';
import { isForReading, isNews } from './is-for-reading.ts';
import { type ServiceSpokenOf, servicesSpokenOf } from './services-spoken-of.ts';

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
    const reading = isForReading(document, text.blocks, facts.url);
    const invitation = invitationsOn({ ...text, ...links, ...forms }, facts).find(
      (each) =>
        (!reading || leadsReaderAway(each, services)) &&
        !(each.kind === 'download' && isSoftwareAlone(services)),
    );
    if (invitation === undefined) return [];
    const reach = strengthOf(services, invitation);
    if (reach === undefined) return [];
    const strength = reading && !isInText(invitation) ? 'indication' : reach;

    const invites =
      'With these words the page invites to the crypto-asset service that it speaks of.';
    const why = `The page speaks of a crypto-asset service and invites to it (“${quoteOf(invitation.quote)}”).`;
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

function isInText({ region }: Pick<Invitation, 'region'>): boolean {
  return region === undefined || region === 'main' || region === 'dialog';
}

/** A wallet that its owner alone holds is software, not a service: keep, send and download. */
function isSoftwareAlone(services: readonly ServiceSpokenOf[]): boolean {
  return services.every(({ service }) => service === 'a' || service === 'j');
}

/** Offered plainly: in a heading or on a button, or time and again; once in prose is a mention. */
function strengthOf(
  services: readonly ServiceSpokenOf[],
  { plain }: Invitation,
): Strength | undefined {
  const plainly =
    services.length >= weights.servicesOfAnOffer || services.some(({ displayed }) => displayed);
  if (plainly) return plain ? 'strong' : 'indication';
  const named = services.some(({ service }) => /[b-g]|i/u.test(service) && service.length === 1);
  return plain && named ? 'indication' : undefined;
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
