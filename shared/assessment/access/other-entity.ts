import type { Facts } from '../../facts/facts.ts';
import type { Observation } from '../../observation/observation.ts';
import { isMemberState } from '../../reference/member-state.ts';
import { detect } from '../../signals/detect.ts';
import geoBlock from '../../signals/geo-block/signal.ts';
import { statesNamed } from '../../signals/states-named.ts';
import type { Access } from '../access.ts';
import { asksOn } from './asks-on.ts';
import { inWords } from './in-words.ts';
import { isOneBrand } from './is-one-brand.ts';
import type { Shown } from './shown-on.ts';

/**
 * Whether the visitor was handed to a site of the same name under another domain: by a redirect, or
 * by a page that shows nothing but the way there. Whether that entity is authorised is not said.
 */
export function otherEntity(
  observation: Observation,
  shown: Shown,
  facts: Facts,
): Access | undefined {
  const { arrival, visit } = observation;
  const { registrableDomain, own } = facts.parties;
  const asked = registrableDomain(arrival.requested);
  // An advertisement leads through whatever domains it likes.
  const arrived = visit.role !== 'ad-landing' && (arrival.status ?? 200) < 400;
  if (arrived && asked !== undefined && isOneBrand(asked, own)) {
    const by = arrival.redirects?.find(({ to }) => registrableDomain(to) === own)?.status;
    const how = by === undefined ? 'by the page itself' : `by HTTP ${by}`;
    const signature = `redirected ${how} from ${asked} to ${own}`;
    return { outcome: 'other-entity', signature, entity: arrival.final };
  }
  if (!shown.bare && !shown.withheld) return undefined;
  return handedOver(observation, shown, facts);
}

function handedOver(observation: Observation, shown: Shown, facts: Facts): Access | undefined {
  const { parts } = observation;
  const fields = (parts.forms?.forms ?? []).flatMap((form) => form.fields);
  if (fields.some(({ type }) => type === 'password' || type === 'email')) return undefined;
  // Where a window can be closed with a button the visitor has a choice.
  if (parts.dialogs?.dialogs.some(({ covers, buttons }) => covers && buttons.length > 0))
    return undefined;
  const { registrableDomain, own } = facts.parties;
  const link = parts.links?.links.find(({ href, visible, region }) => {
    if (!visible || region === 'header' || region === 'footer') return false;
    const domain = registrableDomain(href);
    return domain !== undefined && isOneBrand(own, domain);
  });
  if (link === undefined) return undefined;
  const words = [...shown.words, { text: link.text }];
  const says = asksOn('to go to another entity', words);
  if (says === undefined) return undefined;
  const place = words.some(({ text }) => {
    const { members, union } = statesNamed(text, facts.languages.shares[0]?.language);
    return union || members.length > 0;
  });
  const forUnion = place || isUnionHost(link.href) || refuses(observation, facts);
  if (!forUnion) return undefined;
  return { outcome: 'other-entity', signature: inWords(observation, says), entity: link.href };
}

function refuses(observation: Observation, facts: Facts): boolean {
  return detect(geoBlock, observation, facts).is === 'found';
}

/** `eu.kestrelx.example`, `kestrelx.eu`, `kestrelx.de`. */
function isUnionHost(url: string): boolean {
  const host = /^https?:\/\/([^/:?#]{1,253})/iu.exec(url)?.[1]?.toLowerCase() ?? '';
  const labels = host.split(/[.-]/u);
  const last = labels.at(-1)?.toUpperCase() ?? '';
  return labels.includes('eu') || isMemberState(last);
}
