import type { Link } from '../observation/links.ts';
import type { TextBlock } from '../observation/text.ts';
import { callsToAction } from '../reference/calls-to-action.ts';
import type { CallToAction } from './facts.ts';
import { compilePhrases } from './mentions.ts';
import { spotOf } from './spot-of.ts';

type Meaning = { kind: CallToAction['kind']; language: string };

const meaningsOf = (ofSum: boolean) => {
  const meanings = new Map<string, Meaning[]>();
  for (const row of callsToAction.filter(({ withSum }) => (withSum ?? false) === ofSum)) {
    const { kind, language } = row;
    for (const phrase of row.phrases) {
      meanings.set(phrase, [...(meanings.get(phrase) ?? []), { kind, language }]);
    }
  }
  return { meanings, matcher: compilePhrases([...meanings.keys()]) };
};
const plain = meaningsOf(false);
const withSum = meaningsOf(true);
/** What may be claimed for a bonus: `€25`, `50 USDT`, `100 kr`. */
const sum =
  /[$€£]\s?\d|\d[\d.,\s]{0,14}(?:[$€£]|(?:USDT|USDC|USD|EUR|BTC|ETH|SEK|DKK|NOK|PLN|CZK|zł|Kč|kr|Ft|lei|лв|euro?s?|sats|dollars?)(?!\p{L}))/iu;

/** A button says what it does in a few words; a longer text is prose. */
const longestButton = 60;
/** To read a newsletter or to attend is not to become a client. */
const otherThings = compilePhrases(
  'newsletter* nieuwsbrief nyhetsbrev* nyhedsbrev* fréttabréf* uutiskirje* uudiskir* jaunum* naujienlaišk* biuletyn* zpravodaj* hírlev* hírlevél* buletin* бюлетин* рассылк* розсилк* ενημερωτικ* bülten* boletín boletim infolettre* rundbrief webinar* podcast* career* jobs job-* jobalarm* candidat* kandidat* bewerber* sollicit* ansökan työnhaku* event events veranstaltung* évènement* événement* evento* evenement* tapahtum* arrangement* conference* konferen* conférence* conferenza* conferencia* conferência* congres* meetup* hackathon* workshop*'.split(
    ' ',
  ),
);

/** A newspaper's reader registers with the paper. */
const pressPhrases = compilePhrases(
  "abbonati abbonamento abbonamenti s'abonner abonnez-vous je m'abonne abonnieren abo abonnement abonneer abonneren abonnér abonner e-paper epaper suscríbete suscribirse suscripción assine assinar assinatura prenumerera abonnent tilaa prenumerata předplatné predplatné előfizetés abonament abonează-te συνδρομή абонамент pretplata pretplati naročnina tellimus abonē".split(
    ' ',
  ),
);
const pressAddress =
  /\/(?:abo|abos|abbon\w*|abonn\w*|subscri\w*|suscri\w*|assin\w*|prenumer\w*|tilaa\w*|predplatn\w*|elofizet\w*|prenumerat\w*)(?:[/?#]|$)/iu;
/** `Join for € 2`: what has a price is a membership. */
const atPrice =
  /(?:^|\s)(?:a|à|ab|für|nur|per|pour|dès|por|desde|voor|vanaf|för|från|for|fra|from)\s(?:[$€£]\s?\d|\d+(?:[.,]\d+)?\s?(?:[$€£]|euro|kr))/iu;

/** In many a language `Start` or `Download` is the same word: words beside it decide nothing. */
const mostWordsAside = 5;
/** A link in the middle of prose calls only where it says little else. */
const mostWordsAsideInProse = 3;
/** Links of a page are many; so many calls show what it invites to. */
const mostCalls = 400;

/**
 * Invitations on buttons and links, those in the middle of prose too, to become a client or act as
 * one. Where the same words serve in several languages, the page's own (`pageLanguages`, most used
 * first) decide.
 */
export function callsToActionOn(
  blocks: readonly TextBlock[],
  links: readonly Link[],
  pageLanguages: readonly string[],
): CallToAction[] {
  const hrefs = new Map<string, string>();
  for (const link of links) {
    hrefs.set(`${link.frame ?? ''} ${link.where}`, link.href);
    if (link.text !== '' && !hrefs.has(link.text)) hrefs.set(link.text, link.href);
  }
  const calls: CallToAction[] = [];
  const shown = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'button' && block.kind !== 'link') continue;
    shown.add(block.text);
    const meaning = meaningOf(block.text, pageLanguages);
    if (meaning === undefined) continue;
    const href = hrefs.get(`${block.frame ?? ''} ${block.where}`) ?? hrefs.get(block.text);
    calls.push({ ...spotOf(block, block.text), ...meaning, ...(href !== undefined && { href }) });
  }
  for (const link of links.filter(({ visible, text }) => visible && !shown.has(text))) {
    if (calls.length >= mostCalls) break;
    const meaning = meaningOf(link.text, pageLanguages, mostWordsAsideInProse);
    if (meaning === undefined) continue;
    shown.add(link.text);
    calls.push({ ...spotOf(link, link.text), ...meaning, href: link.href });
  }
  const clients = calls.filter(({ kind, quote }) => kind !== 'sign-up' || !atPrice.test(quote));
  return isPaper(links) ? clients.filter((call) => !isBare(call)) : clients;
}

/** A site whose menu sells subscriptions of its own: the address and the words both say so. */
function isPaper(links: readonly Link[]): boolean {
  return links.some(
    ({ href, text }) =>
      text.length <= longestButton && pressAddress.test(href) && pressPhrases.find(text).length > 0,
  );
}

/** `Register`, with nothing that says for what. */
function isBare({ kind, quote }: CallToAction): boolean {
  return (
    kind === 'sign-up' &&
    wordsIn(quote) <= 2 &&
    !/konto|compte|cuenta|conto|rekening|account/iu.test(quote)
  );
}

function meaningOf(
  text: string,
  pageLanguages: readonly string[],
  most = mostWordsAside,
): Meaning | undefined {
  if (text.length > longestButton || text === '') return undefined;
  const found = longestOf(plain, text) ?? longestOf(withSum, text);
  if (found === undefined || otherThings.find(text).length > 0) return undefined;
  const { index, length, candidates } = found;
  const after = text.slice(index + length);
  const isSum = sum.test(after);
  if (found.list === withSum && !(isSum && wordsIn(after.slice(0, after.search(/\d/u))) <= 2)) {
    return undefined;
  }
  if (wordsIn(`${text.slice(0, index)} ${after}`) > most) return undefined;
  for (const language of pageLanguages) {
    const fits = candidates.find((candidate) => candidate.language.split('-')[0] === language);
    if (fits) return fits;
  }
  return candidates[0];
}

function longestOf(list: typeof plain, text: string) {
  const [found] = list.matcher.find(text).sort((a, b) => b.length - a.length);
  return found && { ...found, list, candidates: list.meanings.get(found.phrase) ?? [] };
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
}
