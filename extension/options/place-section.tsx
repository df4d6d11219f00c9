import { useId, useState } from 'preact/hooks';
import { changeSettings, type Settings } from '../cases/settings.ts';
import { useSettings } from '../cases/use-settings.ts';
import { language, say } from '../messages/say.ts';

const alphabet = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
/** Codes that the names know and that are no states. */
const noStates =
  /^(EU|EZ|UN|UK|XA|XB|XK|ZZ|QO|QU|AC|CP|CQ|DG|EA|IC|TA|AN|BU|CS|DD|FX|NT|SU|TP|YD|YU|ZR)$/;

/** Where the analyst is, and by which name the ledger knows them. */
export function PlaceSection() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <section class="part">
      <h2>{say('place')}</h2>
      <p class="quiet">{say('place.why')}</p>
      <PlaceForm settings={settings} />
    </section>
  );
}

function PlaceForm({ settings }: { settings: Settings }) {
  const [said, setSaid] = useState(settings);
  const [kept, setKept] = useState(false);
  const id = useId();
  const set = (change: Partial<Settings>) => {
    setSaid((now) => ({ ...now, ...change }));
    setKept(false);
  };

  async function keep(event: Event) {
    event.preventDefault();
    const { by, situatedIn, place } = said;
    await changeSettings({ by: by.trim(), situatedIn, place: place.trim() });
    setKept(true);
  }

  return (
    <form class="case-form" onSubmit={(event) => void keep(event)}>
      <p class="field">
        <label for={`${id}-by`}>{say('place.by')}</label>
        <input
          id={`${id}-by`}
          value={said.by}
          autocomplete="off"
          onInput={({ currentTarget }) => set({ by: currentTarget.value })}
        />
        <span class="quiet">{say('place.by-hint')}</span>
      </p>
      <p class="field">
        <label for={`${id}-state`}>{say('place.state')}</label>
        <select
          id={`${id}-state`}
          value={said.situatedIn}
          onChange={({ currentTarget }) => set({ situatedIn: currentTarget.value })}
        >
          <option value="">{say('place.unsaid')}</option>
          {countries().map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for={`${id}-place`}>{say('place.words')}</label>
        <input
          id={`${id}-place`}
          value={said.place}
          autocomplete="off"
          onInput={({ currentTarget }) => set({ place: currentTarget.value })}
        />
        <span class="quiet">{say('place.words-hint')}</span>
      </p>
      <div class="row">
        <button type="submit">{say('keep')}</button>
        <span role="status" class="quiet">
          {kept && say('kept')}
        </span>
      </div>
    </form>
  );
}

/** Every state by its name in the language that is spoken, in that language's order. */
function countries(): [string, string][] {
  const named = new Intl.DisplayNames(language(), { type: 'region', fallback: 'none' });
  const codes = alphabet.flatMap((first) => alphabet.map((second) => first + second));
  const known = codes.flatMap((code): [string, string][] => {
    const name = noStates.test(code) ? undefined : named.of(code);
    return name === undefined ? [] : [[code, name]];
  });
  return known.sort(([, a], [, b]) => a.localeCompare(b, language()));
}
