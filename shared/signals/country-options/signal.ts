import type { CountryNamed } from '../../facts/facts.ts';
import type { Form } from '../../observation/forms.ts';
import { isMemberState } from '../../reference/member-state.ts';
import { findingAt } from '../finding-at.ts';
import { defineSignal, type Finding } from '../signal.ts';
import { weights } from '../weights.ts';

export default defineSignal({
  id: 'country-options',
  means: 'own-website',
  title: 'Accepts clients of member states in a form',
  why: 'A form that lets a client choose a member state shows that clients from there are expected; it does not by itself invite them.',
  basis: ['mica-61-1', 'esma-rs-1'],
  limb: 'in-the-union',
  points: 'towards',
  strength: 'indication',
  reads: ['forms', 'text', 'links', 'document'],

  detect({ forms }, facts) {
    const options = optionsBySpot(facts.countriesNamed);
    return forms.forms.flatMap((form) =>
      form.fields.flatMap((field): Finding[] => {
        const offered = options.get(spotOf(field.where, form.frame)) ?? [];
        const states = offered.map(({ country }) => country).filter(isMemberState);
        if (states.length === 0) return [];
        const place = { ...form, where: field.where };
        const name = field.label || field.name || 'select';
        const chosen = preselected(field, offered);
        if (chosen !== undefined && isMemberState(chosen.country) && takesClients(form)) {
          const why = `The form comes with ${chosen.country} already chosen.`;
          return [findingAt(place, `${name}: ${chosen.quote}`, [chosen.country], { why })];
        }
        const outside = new Set(offered.map(({ country }) => country)).size - new Set(states).size;
        const isWorld = outside >= weights.outsideStatesOfAWorldList;
        if (new Set(states).size < weights.statesOfAUnionList) return [];
        const strength = isWorld || !takesClients(form) ? 'context' : 'indication';
        return [findingAt(place, `${name}: ${quoteOf(offered)}`, states, { strength })];
      }),
    );
  },
});

/** The countries that each field offers; a page may have any number of both. */
function optionsBySpot(named: readonly CountryNamed[]): Map<string, CountryNamed[]> {
  const bySpot = new Map<string, CountryNamed[]>();
  for (const each of named) {
    if (each.as !== 'option' && each.as !== 'phone') continue;
    const spot = spotOf(each.where, each.frame);
    const known = bySpot.get(spot);
    if (known) known.push(each);
    else bySpot.set(spot, [each]);
  }
  return bySpot;
}

function spotOf(where: string, frame = ''): string {
  return `${frame}\n${where}`;
}

/** The option that the page itself chose, unless it is merely the first of its list. */
function preselected(field: Form['fields'][number], offered: CountryNamed[]) {
  const at = field.options.findIndex(({ value }) => value !== '' && value === field.value);
  const option = field.options[at];
  if (option === undefined || at === 0) return undefined;
  return offered.find(({ quote }) => quote === option.label || quote === option.value);
}

/** A form that opens an account asks for more than a country. */
function takesClients({ fields }: Form): boolean {
  return fields.some(
    ({ type, name }) =>
      ['email', 'password', 'tel'].includes(type) || /e-?mail|passw|phone|mobile/iu.test(name),
  );
}

function quoteOf(offered: CountryNamed[]): string {
  return offered
    .filter(({ country }) => isMemberState(country))
    .map(({ quote }) => quote)
    .join(', ');
}
