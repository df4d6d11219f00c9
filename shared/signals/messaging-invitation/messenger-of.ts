/** Words of the way, not of a channel: sharing the page, the application itself, a bot's command. */
const notAChannel = /^\/(?:share|intent|sharer|download|apps?|dl|faq|privacy|tos|login)\b/iu;

const messengers = new Map([
  ['t.me', 'Telegram'],
  ['telegram.me', 'Telegram'],
  ['telegram.dog', 'Telegram'],
  ['wa.me', 'WhatsApp'],
  ['api.whatsapp.com', 'WhatsApp'],
  ['chat.whatsapp.com', 'WhatsApp'],
  ['whatsapp.com', 'WhatsApp'],
  ['discord.gg', 'Discord'],
  ['discord.com', 'Discord'],
  ['discordapp.com', 'Discord'],
  ['invite.viber.com', 'Viber'],
  ['signal.group', 'Signal'],
  ['m.me', 'Messenger'],
]);

/** The messenger to whose channel, group or chat an address invites; undefined for sharing a page. */
export function messengerOf(address: string): string | undefined {
  if (!/^https?:/iu.test(address) || !URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  const host = hostname.toLowerCase().replace(/^www\./u, '');
  const messenger = messengers.get(host);
  if (messenger === undefined || pathname.length < 2 || notAChannel.test(pathname))
    return undefined;
  if (messenger === 'WhatsApp' && !isChat(host, pathname, searchParams)) return undefined;
  if (/^discord(?:app)?\.com$/u.test(host) && !/^\/(?:invite|channels)\//u.test(pathname)) {
    return undefined;
  }
  return messenger;
}

/** `wa.me/?text=` and `send?text=` hand the page to a friend; a number or a channel is the firm's. */
function isChat(host: string, pathname: string, query: URLSearchParams): boolean {
  if (host === 'chat.whatsapp.com' || /^\/channel\//u.test(pathname)) return true;
  return /^\/\+?\d{6,}/u.test(pathname) || query.has('phone');
}
