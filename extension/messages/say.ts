import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** The languages that the extension speaks: one message file each, `en.json` being the first. */
export const languages = ['en', 'de', 'fr'] as const;
export type Language = (typeof languages)[number];

export type MessageKey = keyof typeof en;

/** Keys that come in two: `….one` and `….other`. */
export type CountedKey = {
  [Key in MessageKey]: Key extends `${infer Stem}.other`
    ? `${Stem}.one` extends MessageKey
      ? Stem
      : never
    : never;
}[MessageKey];

type Values = Readonly<Record<string, string | number>>;

/** A key that a language lacks does not compile. */
const messages: Record<Language, Record<MessageKey, string>> = { en, de, fr };

let spoken: Language = 'en';

/** The language that the extension speaks at the moment. */
export function language(): Language {
  return spoken;
}

/** From now on all is said in this language. */
export function speak(chosen: Language): void {
  spoken = chosen;
}

/** A text in the chosen language; each `{name}` in it is replaced by the value of that name. */
export function say(key: MessageKey, values: Values = {}): string {
  return messages[spoken][key].replace(/\{(\w+)\}/g, (hole, name) => String(values[name] ?? hole));
}

/**
 * What a signal finds, in the chosen language. English titles are the signals' own, so that a new
 * signal needs nothing here: undefined in English, and where nobody has put it in other words yet.
 */
export function signalTitle(signal: string): string | undefined {
  const own: Readonly<Record<string, string>> = messages[spoken];
  return own[`signal.${signal}`];
}

/** A text about a number of things, which is its `{count}`. */
export function sayCount(stem: CountedKey, count: number, values: Values = {}): string {
  const one = new Intl.PluralRules(spoken).select(count) === 'one';
  const key = `${stem}.${one ? 'one' : 'other'}` as MessageKey;
  return say(key, { ...values, count: new Intl.NumberFormat(spoken).format(count) });
}
