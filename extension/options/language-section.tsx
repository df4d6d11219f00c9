import { useEffect, useId, useState } from 'preact/hooks';
import { chooseLanguage, chosenLanguage } from '../messages/choose-language.ts';
import { type Language, languages, say } from '../messages/say.ts';

const own: Record<Language, string> = { en: 'English', de: 'Deutsch', fr: 'Français' };

/** The language of the extension; its pages follow at once. */
export function LanguageSection() {
  const [chosen, setChosen] = useState<Language | ''>('');
  const id = useId();
  useEffect(() => {
    void chosenLanguage().then(setChosen);
  }, []);
  return (
    <section class="part">
      <h2>
        <label for={id}>{say('language')}</label>
      </h2>
      <p class="row">
        <select
          id={id}
          value={chosen}
          onChange={({ currentTarget: { value } }) =>
            void chooseLanguage(languages.find((each) => each === value) ?? '')
          }
        >
          <option value="">{say('language.browser')}</option>
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {own[each]}
            </option>
          ))}
        </select>
      </p>
    </section>
  );
}
