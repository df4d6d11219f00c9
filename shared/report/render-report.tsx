import { renderToString } from 'preact-render-to-string';
import { colourStyle } from './colour-style.ts';
import { cut } from './cut.ts';
import { pageStyle } from './page-style.ts';
import { pictures } from './pictures.ts';
import { pieceStyle } from './piece-style.ts';
import { ReportBody } from './report-body.tsx';
import type { ReportInput } from './report-input.ts';
import { sheetStyle } from './sheet-style.ts';
import { visibleCharacters } from './visible-characters.ts';

/** Nothing is loaded and nothing runs; pictures are in the page itself. */
const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A window's title can name no hidden characters: they are left out. */
function plain(name: string): string {
  return visibleCharacters(cut(name, 80))
    .map((piece) => ('text' in piece ? piece.text : ''))
    .join('');
}

/** The report of a case as one self-contained HTML page that needs no script and no network. */
export function renderReport(input: ReportInput): string {
  const shots = pictures(input.previews);
  const body = renderToString(<ReportBody input={input} pictures={shots} />);
  // Only trusted rules, addresses checked to be pictures and the firm's name by its code points.
  const sheet = sheetStyle(input.case.firm.name);
  const style = [colourStyle, pieceStyle, pageStyle, sheet, shots.style()].join('\n');
  const head = renderToString(
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <meta name="generator" content={input.assessment.tool} />
      <title>{`${plain(input.case.firm.name)}: assessment under Article 61 MiCA`}</title>
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>,
  );
  return `<!doctype html>\n<html lang="en">${head}<body>${body}</body></html>\n`;
}
