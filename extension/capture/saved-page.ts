import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { PagePort } from './page-port.ts';

const largest = 64 * 1024 * 1024;

/** The document as it stands after its scripts ran, open shadow roots included; nothing that was typed. */
export async function documentFile(port: PagePort): Promise<Blob> {
  const html = z.string().parse(await port.ask({ order: 'write' }, 60_000));
  const content = new Blob([html], { type: 'text/html;charset=utf-8' });
  if (content.size > largest) throw new Error('the document is larger than 64 MB');
  return content;
}

/** The page with its frames, styles and pictures in one file; needs the `pageCapture` permission. */
export async function mhtmlFile(tab: number): Promise<Blob> {
  if (!('pageCapture' in browser) || !browser.pageCapture) throw new Error(notHere);
  const content = await browser.pageCapture.saveAsMHTML({ tabId: tab });
  if (!content) throw new Error('the browser gave no MHTML');
  if (content.size > largest) throw new Error('the saved page is larger than 64 MB');
  // The browser's own file may be gone before it is stored.
  return new Blob([await content.arrayBuffer()], { type: 'multipart/related' });
}

const notHere = import.meta.env.FIREFOX
  ? 'Firefox cannot save a page as MHTML'
  : 'the permission to save pages as MHTML was not given (options)';
