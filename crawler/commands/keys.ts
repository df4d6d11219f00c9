import type { Command } from 'commander';
import {
  earlierKeys,
  importKey,
  rotateKey,
  type SigningKey,
  signingKey,
} from '../evidence/seal/keys.ts';
import type { Finish } from './finish.ts';

/** `keys`: the key by which this machine signs seals. */
export function keysCommand(program: Command, finish: Finish): void {
  const keys = program.command('keys').description('the key by which this machine signs seals');
  keys
    .command('show', { isDefault: true })
    .description('fingerprint of the key (made on first use) and of earlier ones')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const key = await signingKey();
      const earlier = await earlierKeys();
      const about = [key, ...earlier].map(({ fingerprint, file }) => ({ fingerprint, file }));
      if (json) process.stdout.write(`${JSON.stringify({ keys: about })}\n`);
      else process.stdout.write(about.map(lineOf).join(''));
      finish(0);
    });
  keys
    .command('rotate')
    .description('set the key aside and make a new one')
    .action(async () => tell(await rotateKey(), finish));
  keys
    .command('import')
    .description('take a PKCS#8 key on P-256 over as this machine’s own')
    .argument('<file>', 'PEM file')
    .action(async (file: string) => tell(await importKey(file), finish));
}

function tell({ fingerprint, file }: SigningKey, finish: Finish): void {
  process.stdout.write(lineOf({ fingerprint, file }));
  finish(0);
}

function lineOf({ fingerprint, file }: { fingerprint: string; file: string }): string {
  return `${fingerprint}  ${file}\n`;
}
