import * as z from 'zod/mini';
import { registers } from './registers.ts';

/** What the register says of a page's domain on a day. */
const standings = [
  /** Entered for an entity that was authorised on that day. */
  'authorised',
  /** Entered for an authorised entity, but in another part, or the case is of another entity. */
  'shared-domain',
  'not-yet',
  'ended',
  /** Entered with days that cannot be read. */
  'undated',
  'non-compliant',
  /** Not entered; an entity of that name is. */
  'brand',
  /** Not entered; imitates an authorised entity, or claims to be one. */
  'clone',
  /** Entered for an issuer or a white paper only. */
  'issuer',
  'not-found',
] as const;

/** An entry of the register that bears on a page, in words that last. */
const RegisterEntry = z.object({
  register: z.enum(registers),
  line: z.number(),
  /** Name, LEI, home state, authority. */
  entity: z.string(),
  /** Status on the day of the visit. */
  status: z.string(),
  websites: z.array(z.string()),
  services: z.string(),
  passports: z.array(z.string()),
});

export const Standing = z.object({
  domain: z.string(),
  /** The day of the visit, `YYYY-MM-DD`. */
  day: z.string(),
  is: z.enum(standings),
  because: z.string(),
  entries: z.array(RegisterEntry),
});
export type Standing = z.infer<typeof Standing>;
