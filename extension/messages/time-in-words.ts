import { language } from './say.ts';

/** An ISO 8601 moment in UTC, as a case has it whoever reads it, in the language that is spoken. */
export function timeInWords(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return time.toLocaleString(dateLanguage(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  });
}

/** By which language dates are written: English with the day before the month, as everywhere in the Union. */
export function dateLanguage(): string {
  return language() === 'en' ? 'en-GB' : language();
}
