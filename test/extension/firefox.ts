import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';

const Answer = z.tuple([
  z.literal(1),
  z.number(),
  z.nullable(z.object({ error: z.string(), message: z.string() })),
  z.unknown(),
]);
const Value = z.object({ value: z.unknown() });

export type Firefox = {
  /** The folder that downloads go to. */
  downloads: string;
  open(url: string): Promise<void>;
  /** Installs an unpacked extension until Firefox is closed. */
  install(path: string): Promise<void>;
  /** The body of an async function, run in the page in front. */
  inPage(body: string): Promise<unknown>;
  /** The same in the browser's own window, where its toolbar and its sidebar are. */
  inBrowser(body: string): Promise<unknown>;
  /** The same in the page that the sidebar shows; `content` is its window. */
  inSidebar(body: string): Promise<unknown>;
  close(): Promise<void>;
};

/** Starts Firefox and drives it by Marionette, the protocol that geckodriver itself speaks to it. */
export async function startFirefox(program: string): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'unsolicited-firefox-'));
  // Port 0 is a free one, which Firefox then writes into the profile.
  const prefs = {
    'marionette.port': 0,
    'browser.download.folderList': 2,
    'browser.download.dir': profile,
    'browser.download.alwaysOpenPanel': false,
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const args = ['--marionette', '--headless', '--remote-allow-system-access', '--no-remote'];
  const firefox = spawn(program, [...args, '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  });
  const socket = await connect(await portIn(profile, firefox));
  const ask = speaker(socket);
  await ask('WebDriver:NewSession', { strictFileInteractability: false });

  async function run(context: 'content' | 'chrome', body: string): Promise<unknown> {
    await ask('Marionette:SetContext', { value: context });
    const script = `const done = arguments[arguments.length - 1];
      (async () => { ${body} })().then((value) => done({ value }), (fault) => done({ fault: String(fault) }));`;
    const answer = Value.parse(await ask('WebDriver:ExecuteAsyncScript', { script, args: [] }));
    const outcome = z.looseObject({ fault: z.optional(z.string()) }).parse(answer.value);
    if (outcome.fault !== undefined) throw new Error(outcome.fault);
    return outcome.value;
  }

  return {
    downloads: profile,
    async open(url) {
      await ask('Marionette:SetContext', { value: 'content' });
      await ask('WebDriver:Navigate', { url });
    },
    async install(path) {
      await ask('Addon:Install', { path, temporary: true });
    },
    inPage: (body) => run('content', body),
    inBrowser: (body) => run('chrome', body),
    inSidebar: (body) => run('chrome', askSidebar(body)),
    async close() {
      socket.destroy();
      const ended = new Promise((resolve) => firefox.once('exit', resolve));
      if (firefox.exitCode === null && firefox.kill()) await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The sidebar's page runs in a process of its own: a script is sent there, and sends its answer. */
function askSidebar(body: string): string {
  const script = `(async () => { ${body} })().then((value) => ({ value }), (fault) => ({ fault: String(fault) }))
    .then((answer) => sendAsyncMessage('unsolicited-test', answer));`;
  return `const holder = document.getElementById('sidebar').contentDocument;
    const { messageManager } = holder.getElementById('webext-panels-browser');
    const { value, fault } = await new Promise((resolve) => {
      const listen = ({ data }) => {
        messageManager.removeMessageListener('unsolicited-test', listen);
        resolve(data);
      };
      messageManager.addMessageListener('unsolicited-test', listen);
      messageManager.loadFrameScript('data:,' + ${JSON.stringify(encodeURIComponent(script))}, false);
    });
    if (fault !== undefined) throw new Error(fault);
    return value;`;
}

async function portIn(profile: string, firefox: ChildProcess): Promise<number> {
  for (let tries = 0; tries < 600; tries += 1) {
    const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
    if (/^\d+/.test(text)) return Number.parseInt(text, 10);
    if (firefox.exitCode !== null) throw new Error(`Firefox ended with code ${firefox.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  firefox.kill();
  throw new Error('Firefox did not begin to listen');
}

async function connect(port: number): Promise<Socket> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return socket;
}

/** Asks one thing after another; messages are JSON with their length in bytes before them. */
function speaker(socket: Socket) {
  const waiting = new Map<number, (answer: z.infer<typeof Answer>) => void>();
  let unread = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (piece: Buffer) => {
    unread = Buffer.concat([unread, piece]);
    for (;;) {
      const colon = unread.indexOf(':');
      const length = Number(unread.subarray(0, Math.max(0, colon)).toString());
      if (colon < 1 || unread.length < colon + 1 + length) return;
      const answer = Answer.safeParse(
        JSON.parse(unread.subarray(colon + 1, colon + 1 + length).toString()),
      );
      unread = unread.subarray(colon + 1 + length);
      // The first message says who speaks; it is no answer.
      if (answer.success) waiting.get(answer.data[1])?.(answer.data);
    }
  });
  return async (command: string, params: Record<string, unknown>): Promise<unknown> => {
    last += 1;
    const id = last;
    const answered = new Promise<z.infer<typeof Answer>>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify([0, id, command, params]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    const [, , fault, result] = await answered;
    waiting.delete(id);
    if (fault) throw new Error(`${command}: ${fault.error}: ${fault.message}`);
    return result;
  };
}
