import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import {
  type ColumnMap,
  type TableField,
  tableFields,
} from '../../shared/ads/formats/mapped-table.ts';
import { Failure } from '../failure.ts';
import { nearestName } from '../plan/nearest-name.ts';
import { readStrictYaml } from '../plan/strict-yaml.ts';

const names = Object.keys(tableFields) as TableField[];
const columns = Object.fromEntries(names.map((name) => [name, z.string().optional()])) as Record<
  TableField,
  z.ZodOptional<z.ZodString>
>;
const Shape = z.strictObject({ columns: z.strictObject(columns) });

/** Reads which column of a table holds what, from map.yaml and from `--column adId=Header`. */
export async function readColumnMap(
  file: string | undefined,
  named: readonly string[],
): Promise<ColumnMap> {
  const map: ColumnMap = {};
  if (file !== undefined) {
    const text = await readFile(file, 'utf8').catch(() => {
      throw new Failure(`${file}: no such file; give YAML with "columns: { adId: <header>, … }"`);
    });
    Object.assign(map, readStrictYaml(file, text, Shape).value.columns);
  }
  for (const words of named) {
    const at = words.indexOf('=');
    const name = words.slice(0, Math.max(at, 0));
    if (at < 1 || at === words.length - 1) {
      throw new Failure(`--column ${words}: write it as adId=<header of the column>`);
    }
    const known = names.find((each) => each === name);
    if (known === undefined) {
      const nearest = nearestName(name, names);
      const hint = nearest ? `did you mean "${nearest}"?` : `known here: ${names.join(', ')}`;
      throw new Failure(`--column ${words}: unknown field "${name}"; ${hint}`);
    }
    map[known] = words.slice(at + 1);
  }
  return map;
}

/** Refuses a map that names a header that the table does not have. */
export function checkHeaders(map: ColumnMap, headers: readonly string[]): void {
  for (const [field, header] of Object.entries(map)) {
    if (headers.includes(header)) continue;
    const nearest = nearestName(header, headers);
    const hint = nearest ? `did you mean "${nearest}"?` : `the headers are ${headers.join(', ')}`;
    throw new Failure(`column for ${field}: there is no header "${header}"; ${hint}`);
  }
}
