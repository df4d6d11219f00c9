import * as z from 'zod';
import { RunSpec } from '../queue/run-spec.ts';

/** A schedule as it is stored, exported and imported. */
export const Schedule = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/, {
    error: 'not a short name; write small letters, digits and hyphens',
  }),
  cron: z.string(),
  timezone: z.string(),
  /** The beginning is put off by up to so many seconds, at random. */
  jitter: z.number().int().min(0).max(86_400).default(0),
  paused: z.boolean().default(false),
  run: z
    .custom<RunSpec>((value) => RunSpec.safeParse(value).success, {
      error: 'not a run as "schedule export" writes it',
    })
    .transform((value) => RunSpec.parse(value)),
});
export type Schedule = z.infer<typeof Schedule>;
