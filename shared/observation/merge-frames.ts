import type { FrameReading } from './frame-reading.ts';
import { pairFrames } from './pair-frames.ts';
import type { Reading } from './parts.ts';
import type { Box } from './place.ts';

/** Where a child frame stands: its address, and the corner of its page if that is known. */
type Within = { frame: string; corner: Box | undefined };
type Placed = { frame?: string; box?: Box };

/**
 * Puts the readings of a page's frames together: what stands in a child frame names that frame and
 * gets its box in coordinates of the whole page, as far as the frame's own place is known.
 */
export function mergeFrames(readings: FrameReading[]): Reading {
  const top = readings.find((reading) => reading.top) ?? readings[0];
  const merged: Reading = { parts: {}, problems: {} };
  if (!top) return merged;
  const waiting = new Set(readings);
  if (top.parts.document) merged.parts.document = top.parts.document;
  add(top);
  for (const reading of waiting) add(reading, { frame: reading.url, corner: undefined });
  return merged;

  function add(reading: FrameReading, within?: Within): void {
    waiting.delete(reading);
    append(reading.parts, within);
    for (const [name, problem] of Object.entries(reading.problems)) {
      if (within && !name.startsWith('frame:'))
        note(`frame:${within.frame}`, `${name}: ${problem}`);
      else note(name, problem);
    }
    const inside = reading.parts.frames?.frames ?? [];
    const pairs = pairFrames(inside, [...waiting]);
    for (const listed of inside) {
      const child = pairs.get(listed);
      const corner = within ? moved(listed, within).box : listed.box;
      if (child) add(child, { frame: child.url, corner });
      else if (isSeen(listed)) note(`frame:${listed.url}`, 'not read');
    }
  }

  function append(parts: Reading['parts'], within: Within | undefined): void {
    const { text, links, forms, images, dialogs, requests, frames } = parts;
    const into = merged.parts;
    const put = <Item extends Placed>(items: Item[]) =>
      within ? items.map((item) => moved(item, within)) : items;
    if (text) into.text = { blocks: [...(into.text?.blocks ?? []), ...put(text.blocks)] };
    if (links) into.links = { links: [...(into.links?.links ?? []), ...put(links.links)] };
    if (forms) into.forms = { forms: [...(into.forms?.forms ?? []), ...put(forms.forms)] };
    if (images) into.images = { images: [...(into.images?.images ?? []), ...put(images.images)] };
    if (dialogs) {
      into.dialogs = { dialogs: [...(into.dialogs?.dialogs ?? []), ...put(dialogs.dialogs)] };
    }
    if (requests) {
      into.requests = { requests: [...(into.requests?.requests ?? []), ...requests.requests] };
    }
    if (frames) into.frames = { frames: [...(into.frames?.frames ?? []), ...put(frames.frames)] };
  }

  function note(name: string, problem: string): void {
    const known = merged.problems[name];
    merged.problems[name] = known && known !== problem ? `${known}; ${problem}` : problem;
  }
}

function moved<Item extends Placed>(item: Item, { frame, corner }: Within): Item {
  const { box, ...rest } = item;
  const whole = box && corner && { ...box, x: box.x + corner.x, y: box.y + corner.y };
  // Only `box` was taken out, and it is optional in everything that has a place.
  return { ...rest, frame, ...(whole ? { box: whole } : {}) } as Item;
}

/** Empty frames and those of no size hold nothing that a visitor could see. */
function isSeen({ url, box }: { url: string; box?: Box }): boolean {
  if (url === '' || url === 'about:blank' || /^javascript:/i.test(url)) return false;
  return box !== undefined && box.width > 2 && box.height > 2;
}
