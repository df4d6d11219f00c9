import type { Arrival } from '../../../../shared/observation/arrival.ts';
import type { Dialog } from '../../../../shared/observation/dialogs.ts';
import type { Form } from '../../../../shared/observation/forms.ts';
import type { Observation } from '../../../../shared/observation/observation.ts';
import type { Parts } from '../../../../shared/observation/parts.ts';
import type { Persona } from '../../../../shared/observation/persona.ts';
import { block, observationOf } from '../../../../shared/observation/sample.ts';
import { isMemberState, unionStates } from '../../../../shared/reference/member-state.ts';

export const url = 'https://kestrelx.example/';

/** A page of these words, the first of them its heading. */
export function words(...texts: string[]): Pick<Parts, 'text'> {
  const blocks = texts.map((text, at) =>
    block(text, {
      kind: at === 0 ? 'heading' : 'paragraph',
      where: `main > :nth-child(${at + 1})`,
    }),
  );
  return { text: { blocks } };
}

export function titled(title: string, lang = 'en'): Pick<Parts, 'document'> {
  return { document: { lang, title, alternates: [], meta: [], structured: [] } };
}

/** A window over the page, with its words also among the text, as the reader has them. */
export function windowOver(
  { text }: Pick<Parts, 'text'>,
  dialog: Partial<Dialog>,
): Pick<Parts, 'text' | 'dialogs'> {
  const { text: says = '', buttons = [] } = dialog;
  const inside = [says, ...buttons].map((each) =>
    block(each, { region: 'dialog', where: 'div.window > p' }),
  );
  return {
    text: { blocks: [...text.blocks, ...inside] },
    dialogs: {
      dialogs: [{ text: says, buttons, boxes: [], covers: true, where: 'div.window', ...dialog }],
    },
  };
}

export function formOf(...types: [type: string, name: string][]): Pick<Parts, 'forms'> {
  const fields: Form['fields'] = types.map(([type, name]) => ({
    name,
    type,
    label: name,
    required: true,
    options: [],
    where: `#${name}`,
  }));
  return { forms: { forms: [{ action: `${url}send`, fields, where: 'form' }] } };
}

/** What a visit saw: the parts given, and how it arrived. */
export function visited(parts: Partial<Parts>, arrival: Partial<Arrival> = {}): Observation {
  const status = arrival.status ?? 200;
  const turnedAway = [401, 403, 429, 451].includes(status) || status >= 500;
  return observationOf(parts, arrival.final ?? url, {
    requested: url,
    status,
    outcome: turnedAway ? 'turned-away' : 'arrived',
    ...arrival,
  });
}

/** The same as seen by a visitor from a country, by one of its exits. */
export function from(
  country: string,
  observation: Observation,
  more: Partial<Observation['visit']> = {},
): Observation {
  const union = (unionStates as readonly string[]).includes(country);
  const eea = isMemberState(country) ? 'eea' : 'outside';
  const persona: Persona = {
    id: country.toLowerCase(),
    country,
    situatedIn: union ? 'union' : eea,
    languages: ['en'],
    timeZone: 'UTC',
    place: { name: country, latitude: 0, longitude: 0 },
  };
  const exit = { kind: 'proxy' as const, verified: true, country, label: `${country}-1` };
  const visit = { ...observation.visit, id: `${country}-1`, persona, exit, ...more };
  return { ...observation, visit };
}

/** A page that promotes a service, in English. */
export const promotion = words(
  'Buy and sell Bitcoin around the clock',
  'Trade more than three hundred coins on an exchange that never sleeps, with fees from 0.1 % and withdrawals at any hour of the day. Our order book is deep and our desk answers.',
  'Deposit from 20 dollars, choose a coin and place your first order in minutes. Prices come from the order books of the exchange and are refreshed ten times a second, for every pair that we list.',
);
