import { tagOf } from '../../facts/tag-of.ts';
import { cryptoPage } from '../crypto-page.ts';
import { findingAt } from '../finding-at.ts';
import { defineSignal, type Finding } from '../signal.ts';

export default defineSignal({
  id: 'advertising-tags',
  means: 'advertising',
  title: 'Reports its visitors to advertising platforms',
  why: 'The page lets advertising platforms count and remember its visitors, as it is done for advertisements; by itself this says nothing of where they are shown.',
  basis: ['mica-61-1', 'esma-rs-1'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'context',
  reads: ['requests', 'text', 'document', 'links'],

  detect({ requests, text, document }, facts) {
    const found = new Map<string, Finding>();
    for (const { url } of requests.requests) {
      const tag = tagOf(url);
      if (tag?.of !== 'advertising') continue;
      const { platform, account } = tag;
      const known = found.get(platform);
      if (known !== undefined && (account === undefined || /account/u.test(known.quote))) continue;
      const { hostname, pathname } = new URL(url);
      const of = account === undefined ? platform : `${platform}, account ${account}`;
      found.set(platform, findingAt({ where: 'requests' }, `${of}: ${hostname}${pathname}`, []));
    }
    // A shop and a newspaper advertise too; only then is the text looked at, which takes longer.
    if (found.size === 0 || cryptoPage(text.blocks, document, facts) === undefined) return [];
    return [...found.values()];
  },
});
