import { type ClickParameter, clickParameters } from '../../reference/click-parameters.ts';
import { type CampaignPlaces, campaignPlaces } from './campaign-places.ts';
import { type GeoCriterion, geoCriteriaIn } from './geo-criterion.ts';
import { type Unwrapped, unwrapAddress } from './unwrap-address.ts';
import { parametersOf, webAddress } from './web-address.ts';

/** What an address says of the click that it is made for. */
export type Click = {
  /** The address behind the redirectors that it names. */
  url: string;
  through: Unwrapped['through'];
  /**
   * `paid`: an advertisement; `affiliate`: credits a promoter; `template`: an advertiser's pattern that
   * nobody clicked yet; `unclear`: advertisement or post; `plain`: it says nothing.
   */
  kind: 'paid' | 'affiliate' | 'organic' | 'template' | 'unclear' | 'plain';
  /** One sentence on how that is told. */
  because: string;
  /** Parameters of networks that it carries. */
  parameters: ClickParameter[];
  /** `utm_…` and the like, as written. */
  campaign: { name: string; value: string }[];
  /** Names of campaigns that say where the advertisement is shown. */
  named: (CampaignPlaces & { quote: string })[];
  geo: GeoCriterion[];
};

const paidMedia =
  /^(?:cpc|ppc|paid|paid[-_ ]?(?:social|search|media|display)|sem|display|cpm|cpv|cpa|retargeting|remarketing|native|push|pop|banner|ads?)$/iu;
const affiliateMedia =
  /^(?:affiliates?|partners?|influencers?|kols?|sponsorship|sponsored|referral-program)$/iu;
const organicMedia = /^(?:organic|social|email|e-mail|newsletter|referral|share|blog|rss)$/iu;
/** Parameters whose values name a campaign; `c` does so in links of AppsFlyer, beside `pid`. */
const campaignNames =
  /^(?:utm_(?:campaign|content|term|id|source)|campaign(?:_?name)?|adgroup(?:_?name)?|adset(?:_?name)?|ad_?name|af_adset|af_ad)$/iu;
const macro = /\{\{?[\w.:-]{2,40}\}\}?|__[A-Z_]{3,40}__|\$[a-z_]{3,40}\$/u;

/** Reads click ids, campaign tags and places out of an address, behind the redirectors that it names. Never throws. */
export function readClick(href: string): Click {
  const { url, through } = unwrapAddress(href);
  const address = webAddress(url);
  const all = address === undefined ? [] : parametersOf(address);
  const filled = all.filter(([, value]) => value !== '');
  const parameters = filled.flatMap(([name, value]) => {
    const known = clickParameters.get(name.toLowerCase());
    return known && isWorthIts(known, value) ? [known] : [];
  });
  const campaign = filled
    .filter(
      ([name]) => /^utm_/iu.test(name) || campaignNames.test(name) || isAppCampaign(name, all),
    )
    .map(([name, value]) => ({ name, value: value.slice(0, 200) }));
  const named = campaign
    .filter(({ name }) => campaignNames.test(name) || name === 'c')
    .map(({ name, value }) => ({ ...campaignPlaces(value), quote: `${name}=${value}` }))
    .filter(({ states, union, excluded }) => states.length + excluded.length > 0 || union);
  const geo = address === undefined ? [] : geoCriteriaIn(address);
  const told = kindOf(parameters, campaign, filled, geo);
  // `loc` is a name for many things: a place only in the address of an advertisement.
  const places = geo.filter(({ quote }) => told.kind === 'paid' || !isPlain(quote));
  return { url, through, ...told, parameters, campaign, named, geo: places };
}

/** A click id is a long one; `gclid=test` is somebody's attempt, and a pattern is no click. */
function isWorthIts({ parameter }: ClickParameter, value: string): boolean {
  if (macro.test(value)) return false;
  return !/clid$|braid$/iu.test(parameter) || /^[\w.~%+/=-]{10,}$/u.test(value);
}

function isAppCampaign(name: string, all: [string, string][]): boolean {
  return name === 'c' && all.some(([other]) => other === 'pid');
}

function kindOf(
  parameters: readonly ClickParameter[],
  campaign: Click['campaign'],
  filled: [string, string][],
  geo: readonly GeoCriterion[],
): Pick<Click, 'kind' | 'because'> {
  const saying = (says: ClickParameter['says']) =>
    parameters.filter((parameter) => parameter.says === says);
  const named = (rows: readonly ClickParameter[]) =>
    rows.map(({ parameter, network }) => `${parameter} (${network})`).join(', ');
  const medium = campaign.find(({ name }) => name.toLowerCase() === 'utm_medium')?.value ?? '';
  const paid = saying('paid');
  if (paid.length > 0) {
    return { kind: 'paid', because: `It carries ${named(paid)}, which advertisements alone have.` };
  }
  if (filled.some(([name, value]) => macro.test(value) && isOfCampaign(name))) {
    return {
      kind: 'template',
      because: 'It holds placeholders that an advertising platform fills in at a click.',
    };
  }
  if (paidMedia.test(medium)) {
    return { kind: 'paid', because: `It is tagged utm_medium=${medium}, the tag of paid media.` };
  }
  const place = geo.find(({ quote }) => !isPlain(quote));
  if (place) {
    return { kind: 'paid', because: `It carries ${place.quote}, as Google Ads fills it in.` };
  }
  const affiliate = saying('affiliate');
  if (affiliate.length > 0) {
    return {
      kind: 'affiliate',
      because: `It carries ${named(affiliate)}, which credits a promoter.`,
    };
  }
  if (affiliateMedia.test(medium)) {
    return { kind: 'affiliate', because: `It is tagged utm_medium=${medium}.` };
  }
  const generic = saying('generic');
  if (new Set(generic.map(({ parameter }) => parameter)).size > 1) {
    return {
      kind: 'affiliate',
      because: `It carries ${named(generic)} together, as trackers of affiliates do.`,
    };
  }
  const organic = [...saying('organic'), ...saying('mail')];
  if (organic.length > 0) {
    return {
      kind: 'organic',
      because: `It carries ${named(organic)}, which comes without payment.`,
    };
  }
  if (organicMedia.test(medium)) {
    return { kind: 'organic', because: `It is tagged utm_medium=${medium}.` };
  }
  const either = saying('either');
  if (either.length > 0) {
    return {
      kind: 'unclear',
      because: `It carries ${named(either)}, which advertisements and ordinary posts have alike.`,
    };
  }
  return { kind: 'plain', because: 'It carries nothing that tells of an advertisement.' };
}

function isPlain(quote: string): boolean {
  return /^loc=/iu.test(quote);
}

function isOfCampaign(name: string): boolean {
  return (
    clickParameters.has(name.toLowerCase()) ||
    /^utm_|campaign|adgroup|creative|keyword|target|loc_/iu.test(name)
  );
}
