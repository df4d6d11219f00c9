/** Languages in which repositories write the names of languages. */
const spoken = ['en', 'de', 'fr', 'es', 'it', 'pl', 'nl', 'pt'];
const known =
  'bg cs da de el en es et fi fr ga hr hu is it lt lv mt nl no pl pt ro sk sl sv tr uk ru ar zh ja ko'.split(
    ' ',
  );

const byName = new Map(
  [...spoken, ...known].flatMap((speaker) => {
    const names = new Intl.DisplayNames(speaker, { type: 'language', fallback: 'none' });
    return known.flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[name.toLocaleLowerCase('en'), code] as const];
    });
  }),
);

/** The ISO 639-1 code of a language that is given by a tag (`de-DE`) or by its name (`German`). */
export function languageOf(words: string): string | undefined {
  const tag = /^([a-z]{2})(?:[-_][a-z0-9]{2,8})*$/iu.exec(words.trim())?.[1];
  return tag?.toLowerCase() ?? byName.get(words.trim().toLocaleLowerCase('en'));
}
