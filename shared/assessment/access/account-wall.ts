import type { Facts } from '../../facts/facts.ts';
import type { Form } from '../../observation/forms.ts';
import type { Observation } from '../../observation/observation.ts';
import { weights } from '../../signals/weights.ts';
import type { Access } from '../access.ts';
import { asksOn } from './asks-on.ts';
import { inWords } from './in-words.ts';
import type { Shown } from './shown-on.ts';

const signIn =
  /log-?_?in\b|sign-?_?in\b|\/auth\b|\/sso\b|anmeld|connexion|einlog|accedi|entrar|inloggen|zaloguj|logowan/iu;
const signUp =
  /sign-?_?up|regist|create-?account|open-?account|\/join\b|onboard|inscri|iscri|rejestr/iu;

/** Whether a page is shown only to those who have an account, or sends its visitor to open one. */
export function accountWall(
  observation: Observation,
  shown: Shown,
  facts: Facts,
): Access | undefined {
  const { arrival, parts } = observation;
  const challenge = arrival.headers?.['www-authenticate'];
  if (arrival.status === 401 && challenge !== undefined) {
    const signature = inWords(observation, `www-authenticate: ${challenge}`);
    return { outcome: 'login-wall', signature };
  }
  const asked = pathOf(arrival.requested);
  // Who asks for the page to sign in gets what they asked for.
  if (!shown.bare || signIn.test(asked) || signUp.test(asked)) return undefined;
  const signsIn = asksOn('to sign in', shown.words);
  const opens = asksOn('to open an account', shown.words);
  if (signsIn !== undefined) {
    return { outcome: 'login-wall', signature: inWords(observation, signsIn) };
  }
  if (opens !== undefined) {
    return { outcome: 'sign-up-gated', signature: inWords(observation, opens) };
  }
  const forms = parts.forms?.forms ?? [];
  const came = pathOf(arrival.final);
  const sent = `sent to ${came}`;
  if (forms.some(takesDown) && signIn.test(came)) {
    return { outcome: 'login-wall', signature: inWords(observation, '', sent) };
  }
  if (forms.some(takesDown) && signUp.test(came)) {
    return { outcome: 'sign-up-gated', signature: inWords(observation, '', sent) };
  }
  if (
    forms.some(isSignIn) &&
    parts.text !== undefined &&
    parts.links !== undefined &&
    facts.callsToAction.length === 0 &&
    facts.servicesOffered.length === 0
  ) {
    const signature = inWords(observation, '', 'nothing but a form to sign in');
    return { outcome: 'login-wall', signature };
  }
  return undefined;
}

function takesDown({ fields }: Form): boolean {
  return fields.some(
    ({ type, name }) => type === 'password' || type === 'email' || /mail|user|phone/iu.test(name),
  );
}

/** One secret and a name: who opens an account is asked for more, or for the secret twice. */
function isSignIn({ fields }: Form): boolean {
  const written = fields.filter(({ type }) => /^(?:text|email|tel|password)?$/u.test(type));
  const secrets = written.filter(({ type }) => type === 'password');
  return secrets.length === 1 && written.length <= weights.access.fieldsOfASignIn;
}

function pathOf(url: string): string {
  return url.replace(/^\w+:\/\/[^/]*/u, '').replace(/[?#].*$/u, '');
}
