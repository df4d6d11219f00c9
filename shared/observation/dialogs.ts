import * as z from 'zod/mini';
import { placeFields } from './place.ts';

/** A tick box with its words; `checked` is the page's own default. */
const TickBox = z.object({ label: z.string(), checked: z.boolean(), where: z.string() });

/** A banner, interstitial or modal that stood in the way. */
export const Dialog = z.object({
  text: z.string(),
  buttons: z.array(z.string()),
  boxes: z.array(TickBox),
  /** Whether it covers most of the viewport (always false without layout). */
  covers: z.boolean(),
  ...placeFields,
});
export type Dialog = z.infer<typeof Dialog>;

export const DialogsPart = z.object({ dialogs: z.array(Dialog) });
export type DialogsPart = z.infer<typeof DialogsPart>;
