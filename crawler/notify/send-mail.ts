import { createTransport } from 'nodemailer';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { isAddress, refusalOf } from '../visit/address-rules.ts';
import type { MailText } from './notice-mail.tsx';
import type { Mailbox } from './notify-file.ts';

const patience = 15_000;

/**
 * Sends a message by SMTP. A password goes over TLS only, unless the server is this machine.
 * Returns why it did not go; nothing if it went.
 */
export async function sendMail(
  { server, from, to }: Pick<Mailbox, 'server' | 'from' | 'to'>,
  { id, mail }: { id: string; mail: MailText },
): Promise<string | undefined> {
  const { protocol, hostname, port, username, password } = new URL(server);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      requireTLS: !secure && !isThisMachine(hostname),
    }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // A message is words alone: nothing in it names a file or an address to be read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from,
      to,
      ...mail,
      messageId: `<${id}@${from.split('@').at(-1)}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return undefined;
  } catch (fault) {
    return wordsOfFault(fault);
  } finally {
    transport.close();
  }
}

function isThisMachine(host: string): boolean {
  if (host === 'localhost') return true;
  return isAddress(host) && (refusalOf(host, []) ?? '').startsWith('loopback');
}
