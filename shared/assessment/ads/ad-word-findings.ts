import type { KnownFirm } from '../../ads/attribute-ad.ts';
import { factsOf } from '../../facts/facts-of.ts';
import type { LanguageDetector } from '../../facts/language/load-language-detector.ts';
import type { Observation } from '../../observation/observation.ts';
import { tool } from '../../observation/tool.ts';
import { catalogue } from '../../signals/catalogue.ts';
import { weights } from '../../signals/weights.ts';
import type { AssessedFinding } from '../assessment.ts';
import { lookFor } from '../look-for.ts';
import { aboutAd } from './about-ad.ts';
import type { JudgedAd } from './assess-ads.ts';

const promotions = catalogue.filter(
  ({ limb, points }) => limb === 'promotion' && points === 'towards',
);

/**
 * What the ads' own words promote, by the signals that read a page: each text once. Ads that were not
 * delivered in the Union, or only spilled over, promote nothing there.
 */
export function adWordFindings(
  judged: readonly JudgedAd[],
  { domains }: KnownFirm,
  detectLanguage: LanguageDetector,
): AssessedFinding[] {
  const texts = new Map<string, JudgedAd>();
  for (const each of judged) {
    const { ad, graded } = each;
    const words = ad.text.join('\n');
    if (graded.grade === undefined || graded.spilledOver || words === '' || texts.has(words))
      continue;
    if (texts.size >= weights.ads.mostTexts) break;
    texts.set(words, each);
  }
  return [...texts.values()].flatMap((each) => {
    const page = asPage(each);
    const { findings } = lookFor(promotions, page, factsOf(page, { domains, detectLanguage }));
    const { where, url, why } = aboutAd(each, '');
    return findings
      .filter(({ strength }) => strength !== 'context')
      .map((finding) => ({
        ...finding,
        means: 'advertising',
        memberStates: each.graded.states.map(({ state }) => state),
        where,
        url,
        visit: '',
        why: `${finding.why} ${why.trim()}`,
      }));
  });
}

/** An ad's words as the signals read a page: a heading, what follows it, and where it leads. */
function asPage({ ad }: JudgedAd): Observation {
  const url = ad.libraryUrl ?? ad.landingUrls[0] ?? 'https://none.invalid/';
  const at = `${ad.firstShown ?? '1970-01-01'}T00:00:00.000Z`;
  const blocks = ad.text.map((text, place) => ({
    text,
    kind: place === 0 ? ('heading' as const) : ('paragraph' as const),
    region: 'main' as const,
    where: 'ad',
  }));
  const links = ad.landingUrls.map((href) => ({
    href,
    text: '',
    rel: '',
    region: 'main' as const,
    visible: true,
    where: 'ad',
  }));
  return {
    version: 1,
    visit: {
      id: '',
      stop: url,
      role: 'ad-landing',
      instrument: 'saved-page',
      tool,
      startedAt: at,
      finishedAt: at,
    },
    arrival: { requested: url, final: url, outcome: 'arrived' },
    parts: {
      document: {
        lang: ad.languages[0] ?? '',
        title: '',
        alternates: [],
        meta: [],
        structured: [],
      },
      text: { blocks },
      links: { links },
      forms: { forms: [] },
      images: { images: [] },
      dialogs: { dialogs: [] },
      requests: { requests: [] },
      frames: { frames: [] },
    },
    problems: {},
    captures: [],
  };
}
