/** What somebody outside saw of us, or why nothing was learnt. */
export type Witnessed = {
  address?: string;
  country?: string;
  because?: string;
  /** There was no answer in time. */
  late?: true;
  /** What was answered where it was not what was asked for. */
  body?: string;
};

/** A country code as CDNs and echoes write it; `XX` and `T1` mean that they do not know. */
export function countryCode(words: string | null | undefined): string | undefined {
  const code = words?.trim().toUpperCase() ?? '';
  return /^[A-Z]{2}$/.test(code) && code !== 'XX' ? code : undefined;
}
