import { articleKind } from '../article.ts';
import { findingAt } from '../finding-at.ts';
import { quoteOf } from '../quote-of.ts';
import { defineSignal, type Strength } from '../signal.ts';
import { weights } from '../weights.ts';
import { type Invitation, invitationsOn } from './invitations.ts';
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
    const kind = articleKind(document);
    const services = servicesSpokenOf(text.blocks, facts);
    if (kind === 'news' || services.length === 0) return [];
    const forReading = kind === 'article' || isDocumentation(facts.url);
    const invitation = invitationsOn({ ...text, ...links, ...forms }, facts).find(
      (each) =>
        (!forReading || (each.plain && each.opensAccount)) &&
        !(each.kind === 'download' && isSoftwareAlone(services)),
    );
    if (invitation === undefined) return [];
    const strength = strengthOf(services, invitation);
    if (strength === undefined) return [];

    const invites =
      'With these words the page invites to the crypto-asset service that it speaks of.';
    const why = `The page speaks of a crypto-asset service and invites to it (“${quoteOf(invitation.quote)}”).`;
    return [
      ...oneOfEach(services).map((each) => findingAt(each, each.quote, [], { strength, why })),
      findingAt(invitation, invitation.quote, [], { strength, why: invites }),
    ];
  },
});

/** Documentation tells of services, like an article; it offers one where it leads to an account. */
function isDocumentation(url: string): boolean {
  return /^https?:\/\/(?:docs|developers?|wiki|support|help)\.|\/(?:docs|wiki|glossary)\//iu.test(
    url,
  );
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
  return plain ? 'indication' : undefined;
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
