import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { corpus, filesIn, needCorpus } from '../eval/corpus.ts';

const folders = ['1_crypto_html', '6_general_html', 'pages'];

/** The captured pages of the corpus that are so long, by name. */
export function capturedPages(characters: number): [name: string, html: string][] {
  needCorpus(...folders);
  return folders
    .flatMap((folder) => filesIn(folder, /\.html(?:\.gz)?$/))
    .map((file): [string, string] => [basename(file), markupOf(file)])
    .filter(([, html]) => html.length > characters);
}

function markupOf(file: string): string {
  const bytes = readFileSync(join(corpus, file));
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
