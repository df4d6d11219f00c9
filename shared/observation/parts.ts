import * as z from 'zod/mini';
import { DialogsPart } from './dialogs.ts';
import { DocumentPart } from './document.ts';
import { FormsPart } from './forms.ts';
import { FramesPart } from './frames.ts';
import { ImagesPart } from './images.ts';
import { LinksPart } from './links.ts';
import { RequestsPart } from './requests.ts';
import { TextPart } from './text.ts';

/** The readable aspects of a page. A part that is missing has its reason among the problems. */
export const Parts = z.object({
  document: DocumentPart,
  text: TextPart,
  links: LinksPart,
  forms: FormsPart,
  images: ImagesPart,
  dialogs: DialogsPart,
  requests: RequestsPart,
  frames: FramesPart,
});
export type Parts = z.infer<typeof Parts>;
export type PartName = keyof Parts;

export const partNames = Object.keys(Parts.shape) as PartName[];

/**
 * What a reader hands over: the parts that it could read, and why the others, or some of their
 * items, are missing. Problem keys are part names, or `frame:<address>` for a frame not read.
 */
export const Reading = z.object({
  parts: z.partial(Parts),
  problems: z.record(z.string(), z.string()),
});
export type Reading = z.infer<typeof Reading>;
