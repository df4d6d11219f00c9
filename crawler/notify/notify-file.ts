import { dirname, isAbsolute, join } from 'node:path';
import * as z from 'zod';
import { readStrictYaml } from '../plan/strict-yaml.ts';
import { withSecrets } from '../plan/with-secrets.ts';
import { type Cidr, parseCidr } from '../visit/address-rules.ts';

/** How often a channel is told: a message a run, or one a day with all that came together. */
const Digest = z.enum(['run', 'day']);

const channel = {
  digest: Digest.optional(),
  /** Only changes that concern one of these states, or the verdict of the case. */
  states: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'write states as two capitals, e.g. PL'))
    .optional(),
};

const NotifyFile = z.strictObject({
  site: z.url({ protocol: /^https?$/, error: 'not an http(s) address' }).optional(),
  'allow-network': z.array(z.string()).optional(),
  webhooks: z.array(z.strictObject({ url: z.string(), secret: z.string(), ...channel })).optional(),
  email: z
    .array(
      z.strictObject({
        to: z.array(z.email('not an e-mail address')).min(1, 'name at least one address'),
        from: z.email('not an e-mail address'),
        server: z.string(),
        ...channel,
      }),
    )
    .optional(),
  feed: z.strictObject({ file: z.string().min(1, 'empty; name a file') }).optional(),
});

type Told = { digest: 'run' | 'day'; states?: string[] };
type Webhook = Told & { kind: 'webhook'; url: string; secret: string };
export type Mailbox = Told & { kind: 'email'; to: string[]; from: string; server: string };
export type Channel = Webhook | Mailbox;

/** Whom to tell of changes, and how. */
export type NotifySettings = {
  /** Where `serve` shows the cases, for links. */
  site?: string;
  /** Private ranges that webhooks may go to. */
  allowed: Cidr[];
  channels: Channel[];
  /** Path of the Atom feed. */
  feed?: string;
};

/** Shorter secrets can be guessed. */
const shortest = 16;

/** Parses notify.yaml; `${NAME}` in addresses and secrets is taken from the environment. */
export function parseNotifyFile(
  file: string,
  text: string,
  environment: Record<string, string | undefined>,
): NotifySettings {
  const { value, refuse } = readStrictYaml(file, text, NotifyFile);
  const secret = (at: (string | number)[], words: string) =>
    withSecrets(words, environment, (name) =>
      refuse(at, `environment variable ${name} is not set; export it and run again`),
    );
  const webhooks = (value.webhooks ?? []).map((row, index): Webhook => {
    const at = (field: string) => ['webhooks', index, field];
    const url = secret(at('url'), row.url);
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
      refuse(at('url'), 'not an http(s) address');
    }
    const key = secret(at('secret'), row.secret);
    if (key.length < shortest) {
      refuse(at('secret'), `at least ${shortest} characters, so that it cannot be guessed`);
    }
    return { ...row, kind: 'webhook', digest: row.digest ?? 'run', url, secret: key };
  });
  const mailboxes = (value.email ?? []).map((row, index): Mailbox => {
    const server = secret(['email', index, 'server'], row.server);
    if (!URL.canParse(server) || !/^smtps?:$/.test(new URL(server).protocol)) {
      refuse(
        ['email', index, 'server'],
        'write it as smtp://host:port or smtps://user:password@host',
      );
    }
    return { ...row, kind: 'email', digest: row.digest ?? 'run', server };
  });
  const allowed = (value['allow-network'] ?? []).map((words, index) => {
    return (
      parseCidr(words) ?? refuse(['allow-network', index], 'not a range; write e.g. 10.0.0.0/8')
    );
  });
  const channels = [...webhooks, ...mailboxes];
  if (channels.length === 0 && !value.feed) {
    refuse([], 'nobody to tell: name webhooks, email or a feed');
  }
  const feed = value.feed?.file;
  return {
    allowed,
    channels,
    ...(value.site !== undefined && { site: value.site.replace(/\/$/, '') }),
    ...(feed !== undefined && { feed: isAbsolute(feed) ? feed : join(dirname(file), feed) }),
  };
}
