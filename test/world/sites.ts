import { matrixSites } from './matrix-sites.ts';
import type { Site } from './site.ts';
import { alternia } from './sites/alternia.ts';
import { bannerlight } from './sites/bannerlight.ts';
import { coinlotse } from './sites/coinlotse.ts';
import { consentPlatforms } from './sites/consent-platforms.ts';
import { corvexAndClub } from './sites/corvex.ts';
import { driftmoor } from './sites/driftmoor.ts';
import { echo } from './sites/echo.ts';
import { halbmond } from './sites/halbmond.ts';
import { halyardx } from './sites/halyardx.ts';
import { hostile } from './sites/hostile.ts';
import { ipevia } from './sites/ipevia.ts';
import { kestrelx } from './sites/kestrelx.ts';
import { leakProbe } from './sites/leak-probe.ts';
import { newspaper } from './sites/newspaper.ts';
import { nordvalt } from './sites/nordvalt.ts';
import { payloadSite } from './sites/payloads.ts';
import { quintelune } from './sites/quintelune.ts';
import { sestante } from './sites/sestante.ts';
import { skarvex } from './sites/skarvex.ts';
import { tarnwick } from './sites/tarnwick.ts';
import { velkora } from './sites/velkora.ts';
import { vortiga } from './sites/vortiga.ts';
import { wallsSite } from './sites/walls.ts';
import { zorvana } from './sites/zorvana.ts';

/** Every site of the little internet; its firms stand in the order of their scenarios. */
export const sites: Site[] = [
  kestrelx,
  zorvana,
  driftmoor,
  ipevia,
  nordvalt,
  sestante,
  vortiga,
  halyardx,
  corvexAndClub,
  newspaper,
  tarnwick,
  quintelune,
  skarvex,
  alternia,
  halbmond,
  bannerlight,
  velkora,
  coinlotse,
  wallsSite,
  consentPlatforms,
  hostile,
  leakProbe,
  payloadSite,
  echo,
  ...matrixSites,
];
