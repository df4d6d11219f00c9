import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** Makes sure that a store has what was sent to it; throws where it has something else. */
export async function checkStored(
  client: S3Client,
  { bucket, key }: { bucket: string; key: string },
  { sha256, bytes }: { sha256: string; bytes: number },
): Promise<void> {
  const object = { Bucket: bucket, Key: key };
  const head = await client.send(new HeadObjectCommand({ ...object, ChecksumMode: 'ENABLED' }));
  if (head.ContentLength !== bytes) {
    throw new Error(`s3://${bucket}/${key}: ${head.ContentLength} bytes stored, ${bytes} sent`);
  }
  // Of a file that went up in parts the store knows the hash of the parts' hashes.
  const theirs = head.ChecksumType === 'FULL_OBJECT' ? head.ChecksumSHA256 : undefined;
  const found = theirs ? Buffer.from(theirs, 'base64').toString('hex') : await readBack();
  if (found !== sha256) throw new Error(`s3://${bucket}/${key}: stored with another SHA-256`);

  async function readBack(): Promise<string> {
    const { Body } = await client.send(new GetObjectCommand(object));
    const hash = createHash('sha256');
    for await (const piece of Body as Readable) hash.update(piece);
    return hash.digest('hex');
  }
}
