import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pictureOf } from '../../../crawler/evidence/exhibits/picture-of.ts';
import { sha256 } from '../../../crawler/evidence/sha256.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { observationOf } from '../../../shared/observation/sample.ts';

let folder: string;
const png = pngOf(800, 4_000);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unsolicited-picture-'));
  await writeFile(join(folder, 'screenshot-full.png'), png);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** As much of a PNG as says how large it is. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(32);
  head.writeUInt32BE(0x89504e47, 0);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

function taken(scale?: number): Observation {
  const capture = {
    kind: 'screenshot-full' as const,
    file: 'screenshot-full.png',
    sha256: sha256(png),
    bytes: png.length,
    takenAt: '2026-11-29T09:00:00.000Z',
    ...(scale === undefined ? {} : { scale }),
  };
  return { ...observationOf({}, 'https://kestrelx.example/'), captures: [capture] };
}

it('finds a spot of the page in the pixels of a dense screen', async () => {
  const spot = { x: 100, y: 1_500, width: 200, height: 20 };
  const dense = await pictureOf(folder, taken(2), spot);
  expect(dense).toMatchObject({ box: { x: 200, y: 3_000, width: 400, height: 40 } });
  expect(await pictureOf(folder, taken(), spot)).toMatchObject({ box: spot });
});

it('says where the picture ends before the spot', async () => {
  const below = { x: 10, y: 2_100, width: 50, height: 20 };
  expect(await pictureOf(folder, taken(2), below)).toMatch(/ends at 800 × 4000 px/);
  expect(await pictureOf(folder, taken(), below)).toMatchObject({ box: below });
});
