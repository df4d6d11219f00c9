import { createRequire } from 'node:module';

type S3 = { run: () => Promise<{ port: number }>; close: () => Promise<void> };

/** An S3-compatible store on loopback over a folder, with one bucket; and what its clients need. */
export async function startS3(folder: string, bucket: string) {
  const S3rver: new (options: object) => S3 = createRequire(import.meta.url)('s3rver');
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  return {
    environment: {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
      AWS_REGION: 'eu-central-1',
    },
    close: () => server.close(),
  };
}
