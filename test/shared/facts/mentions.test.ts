import { describe, expect, test } from 'vitest';
import { compilePhrases, mentions } from '../../../shared/facts/mentions.ts';
import { block } from '../../../shared/observation/sample.ts';

const phrasesIn = (list: string[], text: string) =>
  compilePhrases(list)
    .find(text)
    .map(({ phrase }) => phrase);

describe('compilePhrases', () => {
  test('matches whole words only, whatever their letter case', () => {
    expect(phrasesIn(['kauf'], 'KAUF, Verkauf, Kaufhaus')).toEqual(['kauf']);
  });

  test('a star stands for any ending', () => {
    expect(phrasesIn(['kryptowalut*'], 'Giełda kryptowalut i kryptowalutami')).toHaveLength(2);
  });

  test('a star may stand inside a phrase', () => {
    expect(phrasesIn(['giełd* kryptowalut*'], 'na giełdzie kryptowalutowej')).toHaveLength(1);
  });

  test('an equals sign demands the letter case', () => {
    expect(phrasesIn(['=iDEAL'], 'Betaal met iDEAL')).toEqual(['=iDEAL']);
    expect(phrasesIn(['=iDEAL'], 'An ideal wallet, IDEAL for you')).toEqual([]);
  });

  test('the longest phrase wins and is not found again in parts', () => {
    expect(phrasesIn(['Ireland', 'Northern Ireland'], 'From Northern Ireland to Ireland')).toEqual([
      'Northern Ireland',
      'Ireland',
    ]);
  });

  test('a shorter phrase is found where the longer one breaks off', () => {
    expect(phrasesIn(['sign up', 'sign up for free now'], 'Sign up for free')).toEqual(['sign up']);
  });

  test('words of a phrase may be joined otherwise, but not across sentences', () => {
    expect(phrasesIn(['sign up'], 'sign-up, sign\u00a0up')).toHaveLength(2);
    expect(phrasesIn(['sign up'], 'Read the sign. Up you go')).toEqual([]);
  });

  test('Romanian matches with commas and with cedillas', () => {
    expect(phrasesIn(['tranzacționează'], 'Tranzac\u0163ionează acum')).toHaveLength(1);
    expect(phrasesIn(['înregistrați-vă și'], 'Înregistra\u0163i-vă \u015fi')).toHaveLength(1);
  });

  test('Greek matches with and without accents and in capitals', () => {
    expect(phrasesIn(['αγορά'], 'ΑΓΟΡΑ bitcoin, αγορά')).toHaveLength(2);
    expect(phrasesIn(['κρυπτονομίσματος'], 'ΚΡΥΠΤΟΝΟΜΊΣΜΑΤΟΣ')).toHaveLength(1);
  });

  test('accents of other scripts tell words apart', () => {
    expect(phrasesIn(['köp'], 'kop')).toEqual([]);
  });

  test('soft hyphens inside a word are not seen; Turkish dotted capitals fold', () => {
    expect(phrasesIn(['Kryptowährung'], 'Krypto\u00adwährung')).toHaveLength(1);
    expect(phrasesIn(['indir'], 'İNDİR')).toHaveLength(1);
  });

  test('decomposed letters match composed ones', () => {
    expect(phrasesIn(['Česko'], 'C\u030cesko')).toHaveLength(1);
  });

  test('tells where the words stand in the text as written', () => {
    const text = 'Jetzt  Bitcoin-Kaufen!';
    const [found] = compilePhrases(['bitcoin kaufen']).find(text);
    expect(text.slice(found?.index, (found?.index ?? 0) + (found?.length ?? 0))).toBe(
      'Bitcoin-Kaufen',
    );
  });

  test('refuses a phrase that could match nothing', () => {
    expect(() => compilePhrases(['…'])).toThrow(/without a word/);
    expect(() => compilePhrases(['k*'])).toThrow(/too short/);
  });

  test('takes time in proportion to a text made to be slow', () => {
    const hostile = 'aa '.repeat(100_000);
    const matcher = compilePhrases(['aa aa aa aa aa aa b', 'aa* aa* aa* c']);
    const started = performance.now();
    expect(matcher.find(hostile)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test('mentions names the block of each mention', () => {
  const blocks = [block('Bezahlen mit Giropay'), block('nichts'), block('giropay und Giropay')];
  const found = mentions(blocks, ['giropay']);
  expect(found.map((mention) => mention.block)).toEqual([blocks[0], blocks[2], blocks[2]]);
});
