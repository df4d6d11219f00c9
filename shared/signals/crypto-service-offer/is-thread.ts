import type { TextBlock } from '../../observation/text.ts';

const thread =
  /\/(?:forums?|threads?|topics?|viewtopic|showthread|t)(?:[/.?-]|$)|\/\/(?:forum|community)\./iu;
/** Controls beside every post of a thread. */
const reply =
  /^(?:reply|quote|antworten|zitieren|répondre|citer|responder|citar|rispondi|cita|cita messaggio|reageer|citeer|beantwoorden|odpowiedz|cytuj|odpovědět|odpovedať|citovat|citovať|svar|svara|citera|citér|siter|vastaa|lainaa|válasz|idézet|răspunde|citează|отговор|цитирай|απάντηση|παράθεση|odgovori|citiraj|vasta|tsiteeri|atbildēt|citēt|atsakyti|cituoti)$/iu;
const leastReplies = 2;
/** A thread of a forum: those who register there come to write, whatever they write about. */
export function isThread(blocks: readonly TextBlock[], url: string): boolean {
  const replies = blocks.filter(
    ({ kind, text }) => (kind === 'link' || kind === 'button') && reply.test(text.trim()),
  );
  return replies.length > leastReplies || (replies.length > 0 && thread.test(url));
}
