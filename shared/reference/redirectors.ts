import * as z from 'zod/mini';
import json from './redirectors.json' with { type: 'json' };
import { tableOf } from './table.ts';

const Redirector = z.strictObject({
  redirector: z.string(),
  /** With all their sub-domains; `.*` at the end stands for national domains. */
  hosts: z.array(z.string()),
  /** Beginning of the path, where other paths of the host are pages. */
  path: z.optional(z.string()),
  /** Parameters that name the page that it leads to. */
  parameters: z.array(z.string()),
  /** What stands before that page where it is named in the path. */
  inPath: z.optional(z.string()),
  /** The whole query is that page. */
  query: z.optional(z.boolean()),
});
export type Redirector = z.infer<typeof Redirector>;

/** Services that lead elsewhere and name the place in their own address. */
export const redirectors = tableOf(Redirector).parse(json).rows;
