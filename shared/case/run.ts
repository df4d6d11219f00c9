import * as z from 'zod/mini';

/**
 * A case is visited again and again; each time is a run. The first crawl of a case is its unnamed
 * run: nothing in its visits says `run`, and where a name is needed it is called `first`. Later runs
 * are named by their beginning in UTC, `20261129T060000Z`, and so are their visits' folders.
 */
export const firstRun = 'first';

const runName = /^\d{8}T\d{6}Z$/;

/** `runs/<run>/run.json`: how a run was asked for, written when it begins. */
export const Run = z.object({
  version: z.literal(1),
  run: z.string().check(z.regex(runName)),
  tool: z.string(),
  /** ISO 8601 in UTC. */
  startedAt: z.string(),
  /** Name of the schedule that began it; missing where a person did. */
  schedule: z.optional(z.string()),
  /** Persona ids. */
  personas: z.array(z.string()),
});
export type Run = z.infer<typeof Run>;

/** The name of a run that begins now, to the second. */
export function runId(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** When a named run began, in ISO 8601; undefined for the first. */
export function runStart(run: string): string | undefined {
  if (!runName.test(run)) return undefined;
  return run.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z');
}

/** The run of a visit or a record, by name. */
export function runOf({ run }: { run?: string }): string {
  return run ?? firstRun;
}

/** The run to which the folder of a visit belongs, told by its name alone. */
export function runOfVisit(id: string): string {
  const head = id.slice(0, 16);
  return runName.test(head) && id[16] === '-' ? head : firstRun;
}

/** Puts runs in the order in which they began. */
export function byBeginning(left: string, right: string): number {
  const key = (run: string) => (run === firstRun ? '' : run);
  return key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0;
}
