const indicators = /[\u{1F1E6}-\u{1F1FF}]{2}/gu;
const firstIndicator = 0x1f1e6;

/** Codes of the states whose flags a text shows as emoji. */
export function flagsIn(text: string): string[] {
  return (text.match(indicators) ?? []).map((flag) =>
    [...flag]
      .map((letter) => String.fromCharCode(65 + (letter.codePointAt(0) ?? 0) - firstIndicator))
      .join(''),
  );
}

const inFlagFolder = /\bflags?[^/]{0,20}\/(?:[^/]{1,20}\/)?([a-z]{2})(?:[-_.@][^/]{0,30})?$/iu;
const namedFlag = /(?:^|[/_-])flags?[-_](?:icon[-_])?([a-z]{2})(?:[-_.@][^/]{0,30})?$/iu;

/** Code of the state whose flag an image is, by its address: `/flags/4x3/de.svg`, `flag-de.png`. */
export function flagOf(src: string): string | undefined {
  const path = src.slice(0, 500).split(/[?#]/u)[0] ?? '';
  const code = inFlagFolder.exec(path)?.[1] ?? namedFlag.exec(path)?.[1];
  return code?.toUpperCase();
}
