import { type ComponentChild, render } from 'preact';
import { colourStyle } from '../../../shared/report/colour-style.ts';
import { pieceStyle } from '../../../shared/report/piece-style.ts';
import { sideBySideStyle } from '../../../shared/report/side-by-side-style.ts';
import { speakChosen, whenLanguageChanges } from '../../messages/choose-language.ts';
import { type MessageKey, say } from '../../messages/say.ts';

/** Shows a page of the extension under its title, with the report's own colours and pieces. */
export async function showPage(page: ComponentChild, title: MessageKey): Promise<void> {
  const shared = new CSSStyleSheet();
  shared.replaceSync(`${colourStyle}\n${pieceStyle}\n${sideBySideStyle}`);
  // Adopted sheets come after the page's own, whose rules are therefore made more specific.
  document.adoptedStyleSheets = [shared];
  const root = document.getElementById('page');
  if (!root) return;
  document.documentElement.lang = await speakChosen();
  document.title = `Unsolicited: ${say(title)}`;
  render(page, root);
  whenLanguageChanges(() => location.reload());
}
