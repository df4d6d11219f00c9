import type { OtherTarget } from './other-target.ts';

/** What an analyst does with a panel. */
export type Hands = {
  /** The words of the panel once they match. */
  words(sought: RegExp, seconds?: number): Promise<string>;
  /** Presses a button by its words, once it is there and can be pressed. */
  click(label: string): Promise<void>;
};

export function handsOn(panel: OtherTarget): Hands {
  async function until<Value>(look: () => Promise<Value>, is: (value: Value) => boolean) {
    let value = await look();
    for (let tries = 0; tries < 600 && !is(value); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      value = await look();
    }
    return value;
  }
  return {
    async words(sought) {
      const look = async () =>
        String(await panel.evaluate('document.getElementById("panel")?.innerText ?? ""'));
      const text = await until(look, (said) => sought.test(said));
      if (sought.test(text)) return text;
      throw new Error(`the panel never said ${sought}; it says: ${text.slice(0, 800)}`);
    },
    async click(label) {
      const press = () =>
        panel.evaluate(`(() => {
          const named = [...document.querySelectorAll("button:enabled")];
          const button = named.find((each) => each.textContent === ${JSON.stringify(label)});
          button?.click();
          return button !== undefined;
        })()`);
      if ((await until(press, Boolean)) !== true) throw new Error(`no button “${label}”`);
    },
  };
}
