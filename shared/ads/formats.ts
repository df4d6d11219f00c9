import type { AdFormat, Fields } from './ad-format.ts';
import { apple } from './formats/apple.ts';
import { googleBigquery } from './formats/google-bigquery.ts';
import { googleRpc } from './formats/google-rpc.ts';
import { linkedin } from './formats/linkedin.ts';
import { metaApi } from './formats/meta-api.ts';
import { metaWeb } from './formats/meta-web.ts';
import { microsoft } from './formats/microsoft.ts';
import { snap } from './formats/snap.ts';
import { tiktok } from './formats/tiktok.ts';
import { x } from './formats/x.ts';

/** Every format that is known, in the order in which they are tried; each looks for its own fields. */
export const adFormats: readonly AdFormat[] = [
  metaApi,
  metaWeb,
  googleBigquery,
  tiktok,
  linkedin,
  snap,
  microsoft,
  apple,
  x,
  googleRpc,
];

/** The format of a record, by its fields alone. */
export function formatOf(value: Fields): AdFormat | undefined {
  return adFormats.find((format) => format.recognise(value));
}
