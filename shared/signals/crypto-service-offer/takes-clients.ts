import type { Facts } from '../../facts/facts.ts';
import { compilePhrases } from '../../facts/mentions.ts';
import type { Form } from '../../observation/forms.ts';
import type { Link } from '../../observation/links.ts';
import { phrasesOf } from '../phrases.ts';
import { isLeadForm } from './is-lead-form.ts';
import { isLesson } from './is-lesson.ts';
import startJson from './start.json' with { type: 'json' };

const start = compilePhrases(phrasesOf(startJson).all);

/** Where an account is opened or money is moved; a newsletter and a fan club have other addresses. */
const accountAddress =
  /regist|rejestr|regisztr|εγγραφ|sign-?_?up|signup|onboard|open-?account|create-?account|\/join|\/account|\/trade|\/app\b|\/\/app\.|deposit|konto\b|compte|cuenta|\/conta\b|iscri|inscri|rekening/iu;
const logInAddress =
  /log-?_?in\b|sign-?_?in\b|\/auth\b|anmelden|einloggen|connexion|iniciar-sesion|acced|entrar|inloggen|zaloguj|logowanie|prihl|logga-in|kirjaudu|belepes|autentificare|prijava/iu;
const appStore =
  /^https?:\/\/(?:play\.google\.com\/store\/apps|(?:apps|itunes|testflight)\.apple\.com)\//iu;

export function isAccountAddress(href: string): boolean {
  return accountAddress.test(decoded(href));
}

/** Where an account is opened by the name of the page itself: its link says so in any language. */
const signUpPath =
  /\/(?:sign-?_?up|register|registr(?:ation|ier|iraj|er|a[ct]i|ace|ov|uj|uotis|eties|arse|azion)\w*|registr?o|registar\w*|(?:za)?rejestr\w*|regisztr\w*|inregistr\w*|cadastro|inscri\w+|s-inscrire|iscri\w+|eggrafi|rekisteroi\w*|tilmeld\w*|enroll?|aderir|liitu\w*|liity|oprett?)(?:\.\w{2,5})?\/?$/iu;
/** `open-account`, `zaloz-konto`, `avaa-tili`, `bli-kund`: what is done and with what, in one word. */
const accountPath =
  /\/(?:create|open|new|get|ouvrir|creer|crear|abrir|apri|crea|criar|open(?:en)?|zaloz|otworz|utworz|zalozi[tť]?|otevrit|vytvor\w*|otvor\w*|skapa|oppna|bli|bliv|opret|opprett|avaa|luo|ava|loo|atver\w*|izveido\w*|atidaryti|susikurti|cont|creeaza|deschide|stvori|ustvari|odpri|anoigma|otkriy|suzdai)-(?:(?:an?|un|una|uno|um|uma|ett|en|your|mon|el|je)-)?(?:account|acc|compte|cuenta|conto|conta|konto|rekening|ucet|kund|kunde|klant|tili|kontu?|saskaita?|paskyra|cont|nou|racun|logariasmou|profil|smetka)(?:\.\w{2,5})?\/?$/iu;
const accountMade =
  /\/(?:konto-?eroeffn\w*|kunde-werden|kontoerstellung|rekening-openen|account-aanmaken|word-klant|szamlanyitas|fioknyitas|cont-nou|novy-ucet)(?:\.\w{2,5})?\/?$/iu;

/** Most addresses hold none of their words, written out or hidden by an escape, and need no parsing. */
const signUpPaths = [signUpPath, accountPath, accountMade];

export function isSignUpAddress(href: string): boolean {
  const path = pathOf(href);
  return path.length <= longestPath && signUpPaths.some((each) => each.test(path));
}

/** No page on which accounts are opened has a longer address. */
const longestPath = 120;
const afterHost = /^[a-z+]+:\/\/[^/?#]*([^?#]*)/iu;

/** The path of an address, and that of a page inside the page, such as `#/register`. */
function pathOf(href: string): string {
  const inside = href.split('#')[1];
  const path = afterHost.exec(href)?.[1] ?? '';
  const whole = inside?.startsWith('/') ? (inside.split('?')[0] ?? '') : path;
  return decoded(whole.replace(/[\t\n\r]/gu, ''));
}

export function isLogInAddress(href: string): boolean {
  return logInAddress.test(href);
}

export function isAppStore(href: string): boolean {
  return appStore.test(href);
}

/** `Get started` may lead to an account or to a manual. */
export function saysOnlyStart(text: string): boolean {
  const bare = text.replace(/[^\p{L}\s'’]/gu, ' ').trim();
  return start.find(bare).some(({ length }) => length >= bare.length);
}

/**
 * Whether the site takes clients at all: a way to sign up or log in, an application, a form. Without
 * one, `Buy Bitcoin` is a chapter of a manual.
 */
export function takesClients(
  links: readonly Link[],
  forms: readonly Form[],
  { callsToAction, parties }: Facts,
): boolean {
  if (forms.some(isLeadForm)) return true;
  if (
    callsToAction.some(
      ({ kind, quote, href }) =>
        (kind === 'sign-up' && !isLesson(quote) && !saysOnlyStart(quote)) ||
        (kind === 'download' && href !== undefined && parties.isFirstParty(href)) ||
        (!isLesson(quote) && (href === undefined || !/^https?:/iu.test(href))),
    )
  ) {
    return true;
  }
  return links.some(
    ({ href }) =>
      isAppStore(href) ||
      (parties.isFirstParty(href) && (isAccountAddress(href) || isLogInAddress(href))),
  );
}

function decoded(href: string): string {
  if (!href.includes('%')) return href;
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
