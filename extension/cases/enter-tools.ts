import { isEntered } from '../../shared/seal/is-entered.ts';
import { type Enter, ledgerEntries } from './change-case.ts';
import { rulesBuiltIn } from './rules-built-in.ts';

/**
 * Enters by which browser and by which rules a case is assessed, unless its ledger says so; returns
 * the hash of the rules, which is the crawler's where both are of one version.
 */
export async function enterTools(caseId: string, enter: Enter): Promise<string> {
  const entries = await ledgerEntries(caseId);
  const build = { build: navigator.userAgent, flags: [] };
  if (!isEntered(entries, 'browser', build)) {
    await enter({ kind: 'browser', about: build }, () => []);
  }
  if (!isEntered(entries, 'rules', rulesBuiltIn)) {
    await enter({ kind: 'rules', about: { ...rulesBuiltIn } }, () => []);
  }
  return rulesBuiltIn.sha256;
}
