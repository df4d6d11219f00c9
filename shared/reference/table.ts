import * as z from 'zod/mini';

/**
 * The header that every open list carries: where its rows come from and when they were taken.
 * `tableOf(Row).parse(json).rows` fails on load and names the row and field at fault.
 */
export function tableOf<Row extends z.ZodMiniType>(row: Row) {
  return z.object({
    source: z.string().check(z.minLength(1)),
    retrieved: z.iso.date(),
    rows: z.array(row),
  });
}
