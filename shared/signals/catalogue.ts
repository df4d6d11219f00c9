import advertisedPlace from './advertised-place/signal.ts';
import advertisingTags from './advertising-tags/signal.ts';
import affiliateProgramme from './affiliate-programme/signal.ts';
import appStoreListing from './app-store-listing/signal.ts';
import authorisationClaim from './authorisation-claim/signal.ts';
import consentBanner from './consent-banner/signal.ts';
import contactCapture from './contact-capture/signal.ts';
import countryLandingPage from './country-landing-page/signal.ts';
import countryOptions from './country-options/signal.ts';
import crossSelling from './cross-selling/signal.ts';
import cryptoServiceOffer from './crypto-service-offer/signal.ts';
import educationalPromotion from './educational-promotion/signal.ts';
import exclusionGap from './exclusion-gap/signal.ts';
import geoBlock from './geo-block/signal.ts';
import identityDocumentFields from './identity-document-fields/signal.ts';
import influencerPromotion from './influencer-promotion/signal.ts';
import localCommunity from './local-community/signal.ts';
import localPaymentMethods from './local-payment-methods/signal.ts';
import memberStateAlternates from './member-state-alternates/signal.ts';
import messagingInvitation from './messaging-invitation/signal.ts';
import nationalCurrency from './national-currency/signal.ts';
import nationalDomain from './national-domain/signal.ts';
import nationalTaxGuide from './national-tax-guide/signal.ts';
import notForUnionNotice from './not-for-union-notice/signal.ts';
import ownInitiativeBox from './own-initiative-box/signal.ts';
import paidLanding from './paid-landing/signal.ts';
import partnerAnnouncement from './partner-announcement/signal.ts';
import promotionBonus from './promotion-bonus/signal.ts';
import referralLink from './referral-link/signal.ts';
import regionalPromoters from './regional-promoters/signal.ts';
import restrictedCountries from './restricted-countries/signal.ts';
import riskDisclaimer from './risk-disclaimer/signal.ts';
import signUpRefusal from './sign-up-refusal/signal.ts';
import type { Signal } from './signal.ts';
import unionClientele from './union-clientele/signal.ts';
import unionContactDetails from './union-contact-details/signal.ts';
import unionEntityFront from './union-entity-front/signal.ts';
import unionEvent from './union-event/signal.ts';
import unionFlags from './union-flags/signal.ts';
import unionLanguage from './union-language/signal.ts';
import unionSponsorship from './union-sponsorship/signal.ts';
import unionVacancy from './union-vacancy/signal.ts';
import venueRecommendation from './venue-recommendation/signal.ts';
import vpnAdvice from './vpn-advice/signal.ts';

/**
 * Every signal, in the order in which a report lists them: the promotion, its aim at the Union,
 * context, what points away, and wording that is never counted.
 */
export const catalogue: readonly Signal[] = [
  cryptoServiceOffer,
  promotionBonus,
  educationalPromotion,
  venueRecommendation,
  referralLink,
  affiliateProgramme,
  influencerPromotion,
  paidLanding,
  contactCapture,
  messagingInvitation,
  crossSelling,
  partnerAnnouncement,
  unionSponsorship,
  regionalPromoters,
  unionEvent,
  localCommunity,
  appStoreListing,
  advertisedPlace,
  unionLanguage,
  countryLandingPage,
  unionClientele,
  nationalTaxGuide,
  localPaymentMethods,
  unionContactDetails,
  unionEntityFront,
  authorisationClaim,
  identityDocumentFields,
  nationalCurrency,
  nationalDomain,
  memberStateAlternates,
  countryOptions,
  vpnAdvice,
  advertisingTags,
  unionVacancy,
  unionFlags,
  exclusionGap,
  geoBlock,
  signUpRefusal,
  ownInitiativeBox,
  restrictedCountries,
  notForUnionNotice,
  riskDisclaimer,
  consentBanner,
];
