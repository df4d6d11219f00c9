import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../../shared/page/read-page.ts';
import type { TabFrame } from '../tab/tab-frame.ts';

/** Injected into every frame of the tab that was asked for; what it returns is the reading. */
export default defineUnlistedScript(
  (): TabFrame => ({
    ...readPage(),
    contentType: document.contentType,
  }),
);
