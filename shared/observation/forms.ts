import * as z from 'zod/mini';
import { placeFields } from './place.ts';

/**
 * One field. `value` is only ever what the page itself preselected in its markup (a default
 * option); what a visitor typed or chose is never read.
 */
export const Field = z.object({
  name: z.string(),
  type: z.string(),
  label: z.string(),
  required: z.boolean(),
  value: z.optional(z.string()),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  where: z.string(),
});
export type Field = z.infer<typeof Field>;

export const Form = z.object({
  /** Absolute address that the form is sent to, or '' for fields outside any form. */
  action: z.string(),
  fields: z.array(Field),
  ...placeFields,
});
export type Form = z.infer<typeof Form>;

/** Forms, and fields that stand outside any form gathered as one form without action. */
export const FormsPart = z.object({ forms: z.array(Form) });
export type FormsPart = z.infer<typeof FormsPart>;
