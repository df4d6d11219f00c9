import type { Dialog, DialogsPart } from '../observation/dialogs.ts';
import type { InTheWay } from './in-the-way.ts';
import { fieldReader } from './read-field.ts';
import type { Reading } from './reader.ts';

const longestText = 6_000;

/** Reads what stands in the way of the page: its words, its buttons, its tick boxes. */
export function readDialogs<Node>(
  reading: Reading<Node>,
  standing: InTheWay<Node>[],
): { part: DialogsPart; problem?: string } {
  const { found, place } = reading;
  const readField = fieldReader(reading);
  const dialogs = standing.map(({ node, from, to, covers }): Dialog => {
    const runs = found.runs.slice(from.runs, to.runs);
    const fields = found.fields.slice(from.fields, to.fields).map((spot) => readField(spot));
    const boxes = fields.filter(({ type }) => type === 'checkbox' || type === 'radio');
    return {
      text: runs
        .map((run) => run.text)
        .join(' ')
        .slice(0, longestText),
      buttons: runs.filter((run) => run.kind === 'button').map((run) => run.text),
      boxes: boxes.map(({ label, value, where }) => ({
        label,
        checked: value !== undefined,
        where,
      })),
      covers,
      ...place(node),
    };
  });
  return { part: { dialogs }, problem: found.cut };
}
