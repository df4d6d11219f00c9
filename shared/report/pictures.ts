import type { AssessedFinding } from '../assessment/assessment.ts';
import { type Crop, crop } from './crop.ts';
import type { MergedFinding } from './group-findings.ts';
import { pictureSize, type Size } from './picture-size.ts';
import type { Preview } from './report-input.ts';

/** The picture of one finding: a class that carries its visit's preview, and the window on it. */
export type Picture = { shot: string; visit: string; crop: Crop };

export type Pictures = {
  /** A picture of the place where a finding was made, or why there is none. */
  of(merged: MergedFinding): Picture | { missing: string };
  /** A whole page as one visit saw it, or why there is none. */
  whole(visit: string): { shot: string; page: Size } | { missing: string };
  /** The style rules of the previews that were used, each visit's picture once. */
  style(): string;
};

type Sheet = { dataUri: string; page: Size };

/**
 * Characters of `data:` addresses after which whole pages are left out, so that a report with many
 * pages can still be mailed. Pictures that a finding needs are in it anyway.
 */
const most = 6_000_000;

/** Chooses pictures so that as few visits as possible have to carry theirs. */
export function pictures(previews: Record<string, Preview>): Pictures {
  const sheets = new Map<string, Sheet | undefined>();
  const used: string[] = [];

  function sheetOf(visit: string): Sheet | undefined {
    if (!sheets.has(visit)) sheets.set(visit, readSheet(previews[visit]));
    return sheets.get(visit);
  }

  function use(visit: string): string {
    if (!used.includes(visit)) used.push(visit);
    return `shot-${used.indexOf(visit)}`;
  }

  return {
    of({ findings }) {
      const known = findings.filter(({ visit }) => sheetOf(visit) !== undefined);
      if (known.length === 0) return { missing: 'No picture: the visit has no preview.' };
      if (known.every(({ box }) => box === undefined)) {
        return { missing: 'No picture: this does not stand at one visible place of the page.' };
      }
      const cropped = known
        .map((finding) => ({ visit: finding.visit, crop: cropOf(finding, sheetOf(finding.visit)) }))
        .filter((each): each is { visit: string; crop: Crop } => each.crop !== undefined);
      const chosen = cropped.find(({ visit }) => used.includes(visit)) ?? cropped[0];
      if (!chosen) return { missing: 'No picture: the place lies outside the captured picture.' };
      return { shot: use(chosen.visit), ...chosen };
    },
    whole(visit) {
      const sheet = sheetOf(visit);
      if (!sheet) return { missing: 'No picture: the visit has no preview.' };
      const size = used.reduce((sum, each) => sum + (sheetOf(each)?.dataUri.length ?? 0), 0);
      if (!used.includes(visit) && size + sheet.dataUri.length > most) {
        return { missing: 'No picture: left out to keep the report small; the visit holds it.' };
      }
      return { shot: use(visit), page: sheet.page };
    },
    style() {
      return used
        .map((visit, at) => `.shot-${at}{background-image:url("${sheetOf(visit)?.dataUri}")}`)
        .join('\n');
    },
  };
}

function readSheet(preview: Preview | undefined): Sheet | undefined {
  if (!preview || !(preview.scale > 0)) return undefined;
  const size = pictureSize(preview.dataUri);
  if (!size) return undefined;
  const page = { width: size.width / preview.scale, height: size.height / preview.scale };
  return { dataUri: preview.dataUri, page };
}

function cropOf({ box }: AssessedFinding, sheet: Sheet | undefined): Crop | undefined {
  return box && sheet && crop(box, sheet.page);
}
