import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { assess } from '../../shared/assessment/assess.ts';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { observationOf } from '../../shared/observation/sample.ts';
import { readHtml } from '../../shared/saved/read-html.ts';
import { corpus, filesIn, jsonLines, needCorpus } from './corpus.ts';
import { htmlOfMarkdown } from './html-of-markdown.ts';

type Answer = 'yes' | 'no' | 'unclear';
type Label = {
  file: string;
  eu_targeted_crypto_promotion: Answer;
  in_scope_non_eu_firm_soliciting_eu: Answer;
  language: string;
  firm_status: string;
  page_type: string;
};

/** A real page, what its label says of it, and what the assessment came to. */
export type AssessedPage = {
  file: string;
  /** Its folder. */
  family: string;
  language: string;
  type: string;
  /** Whether a crypto-asset service is promoted to persons in the Union. */
  expected: Answer;
  /** Whether a firm from outside the Union does so. */
  inScope: Answer;
  got: Assessment;
};

/** Assesses the labelled pages, and the news and blogs of which none promotes a service. */
export async function assessedPages(): Promise<AssessedPage[]> {
  needCorpus('labels.jsonl', 'index.jsonl', '1_crypto_html', '6_general_html');
  const labels = new Map(jsonLines<Label>('labels.jsonl').map((label) => [label.file, label]));
  const addresses = new Map(
    jsonLines<{ file: string; url?: string }>('index.jsonl').map(({ file, url }) => [file, url]),
  );
  const detectLanguage = await loadLanguageDetector();
  const general = filesIn('6_general_html', /\.html\.gz$/);
  return [...labels.keys(), ...general].map((file) => {
    const label = labels.get(file);
    const url = addresses.get(file) ?? 'https://page.invalid/';
    const observation = { ...observationOf({}, url), ...readHtml(markupOf(file), url) };
    const firm = { home: homeOf(label) };
    return {
      file,
      family: file.split('/')[0] ?? '',
      language: (label?.language ?? file.split('/')[1] ?? '').split(/[-_]/u)[0] ?? '',
      type: label?.page_type ?? 'news or blog',
      expected: label?.eu_targeted_crypto_promotion ?? 'no',
      inScope: label?.in_scope_non_eu_firm_soliciting_eu ?? 'no',
      got: assess({ observations: [observation], firm, input: file, detectLanguage }),
    };
  });
}

function markupOf(file: string): string {
  const bytes = readFileSync(join(corpus, file));
  const written = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return file.endsWith('.md') ? htmlOfMarkdown(written) : written;
}

/** The firm's home where the label's words tell it: `EU-based (FR)`, `non-EU (BR)`, `Swiss firm`. */
function homeOf(label: Label | undefined): string | undefined {
  const status = label?.firm_status ?? '';
  return /\(([A-Z]{2})\)/u.exec(status)?.[1] ?? (/swiss/iu.test(status) ? 'CH' : undefined);
}
