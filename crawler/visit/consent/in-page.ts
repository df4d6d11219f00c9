import AutoConsent, { type RuleBundle } from '@duckduckgo/autoconsent';
import type { ConsentMessage } from './consent-message.ts';
import { meaningOf } from './control-words.ts';

/** What is used of an element: this room has no DOM. */
type Control = {
  innerText?: string;
  textContent: string | null;
  value?: unknown;
  getAttribute: (name: string) => string | null;
};
type Pressable = Parameters<AutoConsent['domActions']['clickElement']>[0];
type Button = { element: Pressable; regexClassification?: string };
type Tell = (words: string) => void;

const binding = 'unsolicitedConsent';
const pageTell = (globalThis as unknown as Record<string, Tell>)[binding];
const tell = (message: ConsentMessage) => pageTell?.(JSON.stringify(message));
const now = () => new Date(performance.timeOrigin + performance.now()).toISOString();

let consent: AutoConsent | undefined;
let accepts = false;

/** What the crawler calls in the isolated world of a frame where a banner may stand. */
const consentBanner = { look, answer, told };
Object.assign(globalThis, { consentBanner });

/** Looks once for a banner that the rules know; the answer comes by message. */
function look(rules: RuleBundle, accept: boolean): void {
  accepts = accept;
  // The page has settled: waiting for an idle moment would only cost time.
  Object.assign(globalThis, { requestIdleCallback: undefined });
  const config = {
    autoAction: null,
    enablePrehide: false,
    enableCosmeticRules: false,
    detectRetries: 0,
    heuristicMode: accept ? ('tier2' as const) : ('reject' as const),
    logs: {
      lifecycle: false,
      rulesteps: false,
      detectionsteps: false,
      evals: false,
      errors: false,
      messages: false,
      waits: false,
    },
  };
  const looking = new AutoConsent(async (message) => hear(message), config, rules);
  // Unknown banners are looked for in every second round only, and there is but one.
  looking.state.findCmpAttempts = 1;
  guardControls(looking);
  consent = looking;
}

function hear(message: Parameters<AutoConsent['sendContentMessage']>[0]): void {
  if (message.type === 'eval') {
    tell({ type: 'eval', id: message.id, snippet: message.snippetId ?? '' });
  }
  if (message.type === 'cmpDetected') tell({ type: 'platform', platform: message.cmp });
  if (message.type !== 'report') return;
  if (message.state.lifecycle === 'nothingDetected') tell({ type: 'nothing' });
  if (message.state.lifecycle !== 'openPopupDetected') return;
  // Which rule it was is only known once the report is out.
  queueMicrotask(() => {
    const platform = consent?.foundCmp?.name ?? '';
    tell({ type: 'banner', platform, step: consent?.foundCmp?.isIntermediate ?? false });
  });
}

/** Answers the banner that was found. */
async function answer(): Promise<void> {
  tell({ type: 'answering', at: now() });
  const button = accepts ? heuristicButton() : undefined;
  const result = await (button
    ? consent?.domActions.clickElement(button)
    : accepts
      ? consent?.doOptIn()
      : consent?.doOptOut());
  tell({ type: 'answered', result: result ?? false });
}

/** What a snippet of the rules gave in the page's own world. */
async function told(id: string, result: boolean): Promise<void> {
  await consent?.receiveMessageCallback({ type: 'evalResp', id, result });
}

/** The engine knows how to refuse an unknown banner only; the control that accepts is there, too. */
function heuristicButton(): Pressable | undefined {
  const found: object | undefined = consent?.foundCmp;
  if (!found || !('popups' in found)) return undefined;
  // Of the engine's class for unknown banners, which it does not export.
  const [popup] = found.popups as { buttons: Button[] }[];
  const named = (wanted: string) =>
    popup?.buttons.find(({ regexClassification }) => regexClassification === wanted)?.element;
  return named('accept') ?? named('acknowledge');
}

/** Tells what is pressed before it is, and presses nothing that means the opposite or a payment. */
function guardControls({ domActions }: AutoConsent): void {
  const press = domActions.click.bind(domActions);
  const pressElement = domActions.clickElement.bind(domActions);
  // What only hides a banner is no answer, and would falsify the pictures.
  domActions.hide = () => true;
  domActions.clickElement = async (element) =>
    mayPress(element as unknown as Control) && pressElement(element);
  domActions.click = async (selector, all = false) => {
    const controls: Control[] = domActions.elementSelector(selector);
    const meant = all ? controls : controls.slice(0, 1);
    return meant.length > 0 && meant.every(mayPress) && press(selector, all);
  };
}

function mayPress(control: Control): boolean {
  const words = wordsOn(control);
  const meaning = meaningOf(words);
  if (meaning === 'pay' || (meaning === 'accept' && !accepts)) {
    tell({ type: 'spared', words, meaning });
    return false;
  }
  tell({ type: 'pressing', words, at: now() });
  return true;
}

function wordsOn(control: Control): string {
  const value = typeof control.value === 'string' ? control.value : '';
  const words =
    control.innerText?.trim() ||
    control.textContent?.trim() ||
    control.getAttribute('aria-label') ||
    control.getAttribute('title') ||
    value;
  return words.replace(/\s+/g, ' ').trim().slice(0, 120);
}
