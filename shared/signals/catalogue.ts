import countryLandingPage from './country-landing-page/signal.ts';
import countryOptions from './country-options/signal.ts';
import cryptoServiceOffer from './crypto-service-offer/signal.ts';
import localPaymentMethods from './local-payment-methods/signal.ts';
import memberStateAlternates from './member-state-alternates/signal.ts';
import nationalCurrency from './national-currency/signal.ts';
import nationalDomain from './national-domain/signal.ts';
import ownInitiativeBox from './own-initiative-box/signal.ts';
import referralLink from './referral-link/signal.ts';
import type { Signal } from './signal.ts';
import unionContactDetails from './union-contact-details/signal.ts';
import unionLanguage from './union-language/signal.ts';
import unionSponsorship from './union-sponsorship/signal.ts';

/** Every signal, in the order in which a report lists them: the promotion, its aim, wording. */
export const catalogue: readonly Signal[] = [
  cryptoServiceOffer,
  referralLink,
  unionSponsorship,
  unionLanguage,
  countryLandingPage,
  localPaymentMethods,
  unionContactDetails,
  nationalCurrency,
  nationalDomain,
  memberStateAlternates,
  countryOptions,
  ownInitiativeBox,
];
