import { render } from 'preact';
import { colourStyle } from '../../../shared/report/colour-style.ts';
import { pieceStyle } from '../../../shared/report/piece-style.ts';
import { speakChosen } from '../../messages/choose-language.ts';
import { learnKeys } from '../../messages/keys-to-read.ts';
import { Panel } from '../../panel/panel.tsx';

const shared = new CSSStyleSheet();
shared.replaceSync(`${colourStyle}\n${pieceStyle}`);
// Adopted sheets come after the panel's own, whose rules are therefore made more specific.
document.adoptedStyleSheets = [shared];

const root = document.getElementById('panel');
if (root) {
  await learnKeys();
  document.documentElement.lang = await speakChosen();
  render(<Panel />, root);
}
