import { renderToString } from 'preact-render-to-string';
import { ChangesList } from '../../shared/report/changes-list.tsx';
import { changesStyle } from '../../shared/report/changes-style.ts';
import { colourStyle } from '../../shared/report/colour-style.ts';
import { cut } from '../../shared/report/cut.ts';
import { PageWords } from '../../shared/report/page-words.tsx';
import { pieceStyle } from '../../shared/report/piece-style.ts';
import { shownCharacters } from '../../shared/report/shown-characters.ts';
import { wording } from '../../shared/report/wording.ts';
import { describeHappened } from '../commands/describe-happened.ts';
import { printable } from '../printable.ts';
import { type Notice, titleOf } from './notice.ts';

/** A message as it goes into an e-mail: hostile words are escaped, and make no header. */
export type MailText = { subject: string; text: string; html: string };

/** Subject, text and HTML of a message. */
export function noticeMail(notice: Notice, site?: string): MailText {
  const title = titleOf(notice);
  const links = notice.news.map(({ name }) =>
    site === undefined ? undefined : `${site}/cases/${encodeURIComponent(name)}`,
  );
  const text = notice.news.map(({ changes }, index) =>
    [
      printable(changes.firm),
      ...(links[index] ? [links[index]] : []),
      '',
      describeHappened(changes, false),
    ].join('\n'),
  );
  const body = renderToString(
    <main>
      {notice.news.map(({ name, changes }, index) => (
        <section key={name}>
          <h1>
            <PageWords text={changes.firm} most={120} />
          </h1>
          {links[index] !== undefined && (
            <p>
              <a href={links[index]}>The case</a>
            </p>
          )}
          <ChangesList changes={changes} />
        </section>
      ))}
      <p class="quiet">{wording.caution}</p>
    </main>,
  );
  const style = `${colourStyle}${pieceStyle}${changesStyle}main { max-width: 44rem; margin: 0 auto; padding: 1.5rem; }`;
  return {
    subject: cut(shownCharacters(title), 120),
    text: `${text.join('\n\n')}\n${wording.caution}\n`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${style}</style></head><body>${body}</body></html>`,
  };
}
