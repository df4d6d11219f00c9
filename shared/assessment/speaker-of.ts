import type { Facts } from '../facts/facts.ts';
import type { Observation } from '../observation/observation.ts';
import { articleKind } from '../signals/article.ts';
import { isNews } from '../signals/crypto-service-offer/is-for-reading.ts';
import type { AssessedFinding, Speaker } from './assessment.ts';
import { authorityOf } from './authority-of.ts';

/** Who speaks on a page, and how that is told. */
export type Speaking = { speaker: Speaker; because: string };

type OnePage = {
  observation: Observation;
  facts: Facts;
  /** The firm's domains as the case names them; its own page tells nothing about them. */
  domains: readonly string[];
  findings: readonly AssessedFinding[];
};

/** A name shorter than this stands in the domains of many. */
const ownName = 5;

/**
 * Who speaks on a page: Article 61(1) holds a firm to what it says itself, to its group and to whoever
 * acts on its behalf; media and authorities speak about it.
 */
export function speakerOf({ observation, facts, domains, findings }: OnePage): Speaking {
  const document = observation.parts.document ?? noDocument;
  const authority = authorityOf(facts.url, document);
  if (authority !== undefined) {
    return { speaker: 'authority', because: `The page is an authority's (${authority}).` };
  }
  const own = facts.parties.own;
  const named = domains.map((domain) => facts.parties.registrableDomain(`https://${domain}/`));
  if (named.includes(own)) {
    return { speaker: 'firm', because: `${own} is named as a domain of the firm.` };
  }
  const alike = named.find((domain) => domain !== undefined && haveOneName(domain, own));
  if (alike !== undefined) {
    return {
      speaker: 'group',
      because: `${own} has the name of the firm's ${alike} under another ending. Whether it belongs to the group, a name does not tell.`,
    };
  }
  if (observation.visit.role === 'on-behalf') {
    return {
      speaker: 'affiliate',
      because: 'The case names the page as one on behalf of the firm.',
    };
  }
  return byItsWords({ document, blocks: observation.parts.text?.blocks ?? [] }, facts, findings);
}

const noDocument = { lang: '', title: '', alternates: [], meta: [], structured: [] };

type Read = {
  document: NonNullable<Observation['parts']['document']>;
  blocks: NonNullable<Observation['parts']['text']>['blocks'];
};

function byItsWords(
  { document, blocks }: Read,
  facts: Facts,
  findings: readonly AssessedFinding[],
): Speaking {
  if (
    findings.some(
      ({ signal, strength }) => signal === 'partner-announcement' && strength !== 'context',
    )
  ) {
    return { speaker: 'affiliate', because: 'The page presents the firm as its partner.' };
  }
  if (isNews(document, facts.url, blocks)) {
    return { speaker: 'media', because: 'The page is a piece of news.' };
  }
  const promotes = findings.filter(
    ({ limb, points, strength }) =>
      limb === 'promotion' && points === 'towards' && strength !== 'context',
  );
  const byCode = promotes.filter(({ means }) => means === 'affiliation');
  if (byCode.some(({ strength }) => strength !== 'indication')) {
    return {
      speaker: 'affiliate',
      because: 'The page credits whoever sends a client to the firm.',
    };
  }
  if (promotes.length > byCode.length) {
    return { speaker: 'firm', because: 'The page offers the service as its own.' };
  }
  if (byCode.length > 0) {
    return {
      speaker: 'affiliate',
      because: 'The page offers no service of its own and leads to one that may credit it.',
    };
  }
  if (articleKind(document) !== undefined) {
    return {
      speaker: 'media',
      because: 'The page is an article of a site that offers no service.',
    };
  }
  return { speaker: 'unclear', because: 'Nothing on the page says for whom it speaks.' };
}

function haveOneName(one: string, other: string): boolean {
  const name = (domain: string) => domain.split('.')[0] ?? '';
  return name(one).length >= ownName && name(one) === name(other);
}
