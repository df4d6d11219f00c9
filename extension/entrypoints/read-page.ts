import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readLimits } from '../../shared/page/read-limits.ts';
import { readFrame } from '../tab/read-frame.ts';

/** Longer than a crawl's, since the page has its own share of the time. */
const milliseconds = 8_000;

/** Injected into every frame of the tab that was asked for; what it returns is the reading. */
export default defineUnlistedScript(() => readFrame({ ...readLimits, milliseconds }));
