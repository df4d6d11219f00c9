import { pageSize } from './page-size.ts';
import { quietFor } from './quiet-for.ts';
import { readPage } from './read-page.ts';
import { scrollThrough } from './scroll-through.ts';
import { serializePage } from './serialize-page.ts';

/** What the crawler calls in the isolated world of each frame; the page itself never sees it. */
const unsolicited = { readPage, serializePage, quietFor, scrollThrough, pageSize };
export type Unsolicited = typeof unsolicited;

Object.assign(globalThis, { unsolicited });
