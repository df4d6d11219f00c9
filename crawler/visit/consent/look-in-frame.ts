import { attempt } from '../deadlines.ts';
import type { FramePlace } from '../frame-places.ts';
import type { ConsentMessage } from './consent-message.ts';
import { consentRules } from './consent-rules.ts';
import { consentScript } from './consent-script.ts';
import { consentWorld, type SessionEar } from './session-ear.ts';

/** A banner that autoconsent knows how to answer, open in one frame. */
export type FoundBanner = {
  /** As autoconsent names it. */
  platform: string;
  /** A rule knows the platform; otherwise the banner was recognised by its words alone. */
  known: boolean;
  /** Refusing it only opens settings in another frame, which no rule can fill in. */
  step: boolean;
  answer: () => Promise<Answer>;
};

/** What came of answering. */
export type Answer = {
  done: boolean;
  /** When the first control was pressed, by the page's clock. */
  at?: string;
  /** Words of the controls that were pressed, in order. */
  pressed: string[];
  /** Words of a control that was not pressed, since it accepts or costs money. */
  spared?: string;
  because?: string;
};

/** What is smaller holds no banner, and most frames are: pixels, sync frames, buttons. */
const roomForBanner = 'innerWidth >= 200 && innerHeight >= 50 && document.body !== null';
/** Milliseconds. A platform whose banner is not open by then has an answer, or asks nobody here. */
const patience = { whole: 2_500, open: 1_000, answer: 15_000 };

/** Looks for a banner in one frame, in a world of its own that the page's scripts cannot reach. */
export async function lookInFrame(
  { session, id, url }: FramePlace,
  ear: SessionEar,
  mainFrame: boolean,
  accept: boolean,
): Promise<FoundBanner | undefined> {
  let heard: (message: ConsentMessage) => void = () => {};
  const evaluate = async (contextId: number, expression: string, awaitPromise = false) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise,
      returnByValue: true,
    });
    if (!exceptionDetails) return result.value as unknown;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  };
  const looked = await attempt(patience.whole, async () => {
    const worldName = consentWorld.name;
    const world = await session.send('Page.createIsolatedWorld', { frameId: id, worldName });
    const own = world.executionContextId;
    if (!(await evaluate(own, roomForBanner))) return undefined;
    await evaluate(own, `globalThis.consentBanner || (() => { ${await consentScript()} })(); true`);
    ear.listen(own, id, (message) => heard(message));
    const rules = JSON.stringify(await consentRules(url, mainFrame, accept));
    const found = bannerOrNothing((hear) => {
      heard = hear;
    });
    await evaluate(own, `consentBanner.look(${rules}, ${accept})`);
    const banner = await found;
    return banner && { ...banner, own };
  });
  if (!looked.done || !looked.value) return undefined;
  const { platform, step, own } = looked.value;
  return {
    platform,
    known: !platform.startsWith('HEURISTIC'),
    step,
    answer: () =>
      answered(
        (hear) => {
          heard = hear;
        },
        () => evaluate(own, 'consentBanner.answer()', true),
      ),
  };
}

type Hearing = (hear: (message: ConsentMessage) => void) => void;

function bannerOrNothing(hearing: Hearing) {
  return new Promise<{ platform: string; step: boolean } | undefined>((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    hearing((message) => {
      if (message.type === 'platform') {
        timer ??= setTimeout(() => resolve(undefined), patience.open);
        return;
      }
      if (message.type !== 'nothing' && message.type !== 'banner') return;
      clearTimeout(timer);
      resolve(message.type === 'banner' ? message : undefined);
    });
  });
}

/** The page may go elsewhere once it is answered and take the script along: a press counts then. */
async function answered(hearing: Hearing, start: () => Promise<unknown>): Promise<Answer> {
  const answer: Answer = { done: false, pressed: [] };
  let result: boolean | undefined;
  let pressedAt: string | undefined;
  hearing((message) => {
    if (message.type === 'answering') answer.at = message.at;
    if (message.type === 'answered') result = message.result;
    if (message.type === 'spared') answer.spared = message.words;
    if (message.type !== 'pressing') return;
    pressedAt ??= message.at;
    if (message.words !== '' && !answer.pressed.includes(message.words)) {
      answer.pressed.push(message.words);
    }
  });
  const ended = await attempt(patience.answer, start);
  answer.at = pressedAt ?? answer.at;
  answer.done = result ?? (pressedAt !== undefined && !ended.done && !ended.late);
  if (!ended.done && !answer.done) answer.because = ended.because;
  return answer;
}
