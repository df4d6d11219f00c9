import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  type AutoConsentCMPRule,
  filterCompactRules,
  type IndexedCMPRuleset,
  type RuleBundle,
} from '@duckduckgo/autoconsent';

const { resolve } = createRequire(import.meta.url);
let compact: Promise<IndexedCMPRuleset> | undefined;
let whole: Promise<{ autoconsent: AutoConsentCMPRule[] }> | undefined;

/** The rules that concern a frame; those that accept are only in the large file. */
export async function consentRules(
  url: string,
  mainFrame: boolean,
  accept: boolean,
): Promise<RuleBundle> {
  if (!accept) {
    compact ??= load<IndexedCMPRuleset>('compact-rules.json');
    return { autoconsent: [], compact: filterCompactRules(await compact, { url, mainFrame }) };
  }
  whole ??= load<{ autoconsent: AutoConsentCMPRule[] }>('rules.json');
  const { autoconsent } = await whole;
  return { autoconsent: autoconsent.filter((rule) => concerns(rule, url, mainFrame)) };
}

function concerns({ runContext }: AutoConsentCMPRule, url: string, mainFrame: boolean): boolean {
  const { main = true, frame = false, urlPattern = '' } = runContext ?? {};
  if (mainFrame ? !main : !frame) return false;
  return urlPattern === '' || new RegExp(urlPattern).test(url);
}

/** Rules as the package brings them; their types are the package's own. */
async function load<Rules>(name: string): Promise<Rules> {
  const file = resolve(`@duckduckgo/autoconsent/rules/${name}`);
  return JSON.parse(await readFile(file, 'utf8')) as Rules;
}
