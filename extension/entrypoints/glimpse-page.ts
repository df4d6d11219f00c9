import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readLimits } from '../../shared/page/read-limits.ts';
import { readFrame } from '../tab/read-frame.ts';

/** Most pages are shorter than this, and then it is all of them; of a long one it is the beginning. */
const beginning = { blocks: 1_000, characters: 60_000, milliseconds: 100 };

/** Injected into every frame of a tab before the long reading; what it returns is the reading. */
export default defineUnlistedScript(() => readFrame({ ...readLimits, ...beginning }));
