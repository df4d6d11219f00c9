import type { MatrixSite } from './matrix-site.ts';
import { matrixCloak } from './sites/matrix-cloak.ts';
import { matrixCoin } from './sites/matrix-coin.ts';
import { matrixEntity } from './sites/matrix-entity.ts';
import { matrixFlaky } from './sites/matrix-flaky.ts';
import { matrixLanguage } from './sites/matrix-language.ts';
import { matrixPlace } from './sites/matrix-place.ts';
import { matrixRefusal } from './sites/matrix-refusal.ts';
import { matrixSticky } from './sites/matrix-sticky.ts';

/** The sites on which the geo matrix is tried: each differs from the others in what decides. */
export const matrixSites: MatrixSite[] = [
  matrixPlace,
  matrixLanguage,
  matrixCoin,
  matrixSticky,
  matrixFlaky,
  matrixCloak,
  matrixRefusal,
  matrixEntity,
];
