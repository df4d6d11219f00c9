import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import de from '../../extension/messages/de.json' with { type: 'json' };
import en from '../../extension/messages/en.json' with { type: 'json' };
import fr from '../../extension/messages/fr.json' with { type: 'json' };
import { say, sayCount, signalTitle, speak } from '../../extension/messages/say.ts';
import { timeInWords } from '../../extension/messages/time-in-words.ts';
import { catalogue } from '../../shared/signals/catalogue.ts';

const room = join(import.meta.dirname, '../../extension');
const files: Record<string, Record<string, string>> = { en, de, fr };

const holes = (text = '') => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

afterEach(() => speak('en'));

describe('message files', () => {
  it.each(['de', 'fr'])('%s has every key, no other, and the same holes', (language) => {
    const keys = Object.keys(files[language] ?? {}).filter((key) => !key.startsWith('signal.'));
    expect(keys.sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(en)) {
      expect({ key, holes: holes(files[language]?.[key]) }).toEqual({ key, holes: holes(text) });
    }
  });

  // English titles are the signals' own; a new signal is shown by that until it has others.
  it.each(['de', 'fr'])('%s has titles of signals that there are, and of no others', (language) => {
    const keys = Object.keys(files[language] ?? {}).filter((key) => key.startsWith('signal.'));
    const signals = catalogue.map(({ id }) => `signal.${id}`);
    expect(keys.filter((key) => !signals.includes(key))).toEqual([]);
    const [de, fr] = ['de', 'fr'].map((each) => Object.keys(files[each] ?? {}).sort());
    expect(de).toEqual(fr);
  });

  it('leaves no text untranslated that is more than a name', () => {
    const alike = Object.entries(en).filter(
      ([key, text]) => text.length > 14 && (de as typeof en)[key as keyof typeof en] === text,
    );
    expect(alike.map(([key]) => key)).toEqual(['states.named-by']);
  });

  it('has no text that nothing says', () => {
    const code = sources(room) + readFileSync(join(room, '../wxt.config.ts'), 'utf8');
    const said = (key: string) => {
      const stem = key.replace(/\.(one|other)$/, '');
      const family = key.slice(0, key.lastIndexOf('.') + 1);
      return code.includes(`'${stem}'`) || code.includes(`\`${family}\${`);
    };
    expect(Object.keys(en).filter((key) => !said(key))).toEqual([]);
  });
});

describe('say', () => {
  it('speaks the chosen language and fills the holes', () => {
    speak('de');
    expect(say('watch.stop-site', { site: 'kestrelx.example' })).toBe(
      'kestrelx.example nicht mehr beobachten',
    );
  });

  it('counts as the language does', () => {
    expect(sayCount('panel.this-site', 1)).toBe('This site: 1 page');
    speak('fr');
    expect(sayCount('panel.this-site', 0)).toBe('Ce site : 0 page');
    speak('de');
    expect(sayCount('panel.this-site', 1200)).toBe('Diese Website: 1.200 Seiten');
  });

  it('has a title for a signal where its language has one, and none for one that it does not know', () => {
    expect(signalTitle('union-language')).toBeUndefined();
    speak('de');
    expect(signalTitle('union-language')).toBe('Ist in einer Amtssprache der Union geschrieben');
    expect(signalTitle('of-next-year')).toBeUndefined();
  });

  it('tells the time in UTC in every language, and leaves what is no time as it is', () => {
    const said = (['en', 'de', 'fr'] as const).map((each) => {
      speak(each);
      return timeInWords('2026-11-03T23:15:00.000Z').replace(/\s/g, ' ');
    });
    expect(said).toEqual([
      '3 Nov 2026, 23:15 UTC',
      '3. Nov. 2026, 23:15 UTC',
      '3 nov. 2026, 23:15 UTC',
    ]);
    expect(timeInWords('soon')).toBe('soon');
  });

  it('shows a hole that nothing was given for, rather than nothing', () => {
    expect(say('watch.on')).toContain('{site}');
  });
});
