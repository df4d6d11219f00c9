import type { TextBlock } from '../../observation/text.ts';

const thread =
  /\/(?:forums?|threads?|topics?|viewtopic|showthread|t)(?:[/.?-]|$)|\/\/(?:forum|community)\./iu;
/** Controls beside every post of a thread. */
const reply =
  /^(?:reply|quote|antworten|zitieren|répondre|citer|responder|citar|rispondi|cita|cita messaggio|reageer|citeer|beantwoorden|odpowiedz|cytuj|odpovědět|odpovedať|citovat|citovať|svar|svara|citera|citér|siter|vastaa|lainaa|válasz|idézet|răspunde|citează|отговор|цитирай|απάντηση|παράθεση|odgovori|citiraj|vasta|tsiteeri|atbildēt|citēt|atsakyti|cituoti)$/iu;
const leastReplies = 2;
/** The first word of an answer that denies. */
const denial =
  /^(?:no|nein|non|nee|nej|nei|nie|ne|não|ei|nem|nu|не|όχι|nē|le|níl)(?:[\s,.:!–-]|$)/iu;

/** A thread of a forum: those who register there come to write, whatever they write about. */
export function isThread(blocks: readonly TextBlock[], url: string): boolean {
  const replies = blocks.filter(
    ({ kind, text }) => (kind === 'link' || kind === 'button') && reply.test(text.trim()),
  );
  return replies.length > leastReplies || (replies.length > 0 && thread.test(url));
}

/** A page that asks in its heading whether a service is offered, and says no. */
export function answersNo(blocks: readonly TextBlock[]): boolean {
  const main = blocks.filter(({ region }) => region === 'main');
  const at = main.findIndex(({ kind }) => kind === 'heading');
  const answer = main.slice(at + 1).find(({ kind }) => kind !== 'link' && kind !== 'button');
  return at >= 0 && (main[at]?.text.includes('?') ?? false) && denial.test(answer?.text ?? '');
}
