import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readLimits } from '../../shared/page/read-limits.ts';
import { readFrame } from '../tab/read-frame.ts';

/** Of 554 captured pages fewer than twenty are longer; of such a one it is the beginning, else all of it. */
const beginning = { blocks: 700, characters: 60_000, milliseconds: 100 };

/** Injected into every frame of a tab before the long reading; what it returns is the reading. */
export default defineUnlistedScript(() => readFrame({ ...readLimits, ...beginning }));
