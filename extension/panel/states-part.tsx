import type { Assessment, Verdict } from '../../shared/assessment/assessment.ts';
import { memberStates as everyState } from '../../shared/reference/member-state.ts';
import { Swatch } from '../../shared/report/union-legend.tsx';
import { type MapWords, UnionMap } from '../../shared/report/union-map.tsx';
import { say } from '../messages/say.ts';
import { countryInWords } from './country-in-words.ts';

const order: Verdict[] = ['strong', 'some', 'inconclusive', 'none'];

/**
 * The member states by what was found, drawn and in words. The map is for those who point; the
 * buttons below it do the same for all.
 */
export function StatesPart({
  assessment,
  chosen,
  choose,
}: {
  assessment: Assessment;
  chosen: string | undefined;
  choose(state: string | undefined): void;
}) {
  const { memberStates } = assessment;
  const named = Object.entries(memberStates).sort(
    ([one, a], [other, b]) =>
      order.indexOf(a.verdict) - order.indexOf(b.verdict) ||
      b.score - a.score ||
      countryInWords(one).localeCompare(countryInWords(other)),
  );
  const toggle = (state: string) => choose(state === chosen ? undefined : state);
  return (
    <section class="part">
      <h2>{say('states.title')}</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons below are for keys */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons below are for keys */}
      <div
        class="map"
        onClick={({ target }) => {
          const state = (target as Element).closest('[data-state]')?.getAttribute('data-state');
          if (state && state in memberStates) toggle(state);
        }}
      >
        <UnionMap states={memberStates} words={mapWords} chosen={chosen} />
      </div>
      <ul class="union-legend quiet">
        {order.map((verdict) => (
          <li key={verdict}>
            <Swatch of={verdict} /> {say(`state-verdict.${verdict}`)}
          </li>
        ))}
        <li>
          <Swatch of="unnamed" /> {say('states.legend.unnamed')}
        </li>
        <li>
          <Swatch of="unnamed union-eea" /> {say('states.legend.eea')}
        </li>
        <li>{say('states.legend.schematic')}</li>
      </ul>
      {named.length === 0 ? (
        <p class="empty">{say('states.none-named')}</p>
      ) : (
        <fieldset class="chips">
          <legend class="quiet">{say('states.tap')}</legend>
          {named.map(([state, { verdict }]) => (
            <button
              key={state}
              type="button"
              class="choice"
              aria-pressed={state === chosen}
              onClick={() => toggle(state)}
            >
              <span class={`dot dot-${verdict}`} /> {countryInWords(state)}
              <span class="heard">, {say(`state-verdict.${verdict}`)}</span>
            </button>
          ))}
        </fieldset>
      )}
    </section>
  );
}

const mapWords: MapWords = {
  get title() {
    return say('states.map');
  },
  get enlarged() {
    return say('states.enlarged');
  },
  state: (code, verdict) =>
    verdict
      ? say('states.named-by', {
          state: countryInWords(code),
          verdict: say(`state-verdict.${verdict}`),
        })
      : say('states.not-named', { state: countryInWords(code) }),
  inWords(states) {
    const said = order.flatMap((verdict) => {
      const names = everyState.filter((code) => states[code]?.verdict === verdict);
      const list = names.map(countryInWords).join(', ');
      return names.length === 0 ? [] : [`${say(`verdict.${verdict}`)}: ${list}.`];
    });
    return said.length === 0 ? say('states.none-named') : said.join(' ');
  },
};
