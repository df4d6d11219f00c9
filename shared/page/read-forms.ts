import type { Field, Form, FormsPart } from '../observation/forms.ts';
import { type FieldSpot, fieldReader } from './read-field.ts';
import { type LongReader, readAtATime } from './reader.ts';

/** Reads forms and their fields; never what a visitor typed or chose. */
export const readForms: LongReader<FormsPart> = function* (reading) {
  const { tree, found, limits, place, address } = reading;
  type Node = (typeof found.forms)[number]['node'];
  const owners = new Set<Node>(found.forms.map(({ node }) => node));
  const readField = fieldReader(reading);
  const fields = new Map<Node | undefined, Field[]>();
  const spots: FieldSpot<Node>[] = found.fields.slice(0, limits.fields);

  for (const [at, spot] of spots.entries()) {
    if (at % readAtATime === 0) yield;
    const owner = formOf(spot);
    const others = fields.get(owner);
    if (others) others.push(readField(spot));
    else fields.set(owner, [readField(spot)]);
  }

  const forms: Form[] = [];
  for (const { node } of found.forms.slice(0, limits.fields)) {
    const written = tree.attribute(node, 'action');
    const action = written ? address(written) : tree.url;
    forms.push({ action, fields: fields.get(node) ?? [], ...place(node) });
  }
  const loose = fields.get(undefined) ?? [];
  if (loose[0]) forms.push({ action: '', fields: loose, where: loose[0].where });

  const more = found.fields.length - spots.length;
  return { part: { forms }, problem: more > 0 ? `cut: ${more} more fields` : found.cut };

  function formOf(spot: FieldSpot<Node>): Node | undefined {
    const id = tree.attribute(spot.node, 'form');
    const named = id ? tree.withId(spot.node, id) : undefined;
    return named !== undefined && owners.has(named) ? named : spot.form;
  }
};
