import { Readable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';
import { Failure } from '../failure.ts';

/** Past this length, what unpacks to more than `mostTimes` its size was made to fill a disk. */
const free = 256 * 1024 * 1024;
const mostTimes = 300;

/**
 * The bytes of a gzip file of any number of members, as they come. One that ends too early gives
 * what it holds: whoever reads on sees that the rest is missing.
 */
export async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let taken = 0;
  let given = 0;
  async function* counted() {
    for await (const piece of packed) {
      taken += piece.length;
      yield piece;
    }
  }
  const source = Readable.from(counted(), { objectMode: false });
  const unpacking = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
  source.on('error', (fault) => unpacking.destroy(fault));
  source.pipe(unpacking);
  try {
    for await (const piece of unpacking) {
      given += piece.length;
      if (given > free && given > taken * mostTimes) {
        throw new Failure(
          `unpacks to more than ${mostTimes} times its size; it was made to do harm`,
        );
      }
      yield piece;
    }
  } catch (fault) {
    if (fault instanceof Failure) throw fault;
    throw new Failure('its gzip data is damaged; fetch the file again');
  } finally {
    source.destroy();
    unpacking.destroy();
  }
}
