import { isEntered } from '../../shared/seal/is-entered.ts';
import { readLedger } from './read-ledger.ts';
import { rulesInUse } from './rules-in-use.ts';
import { enter } from './seal/ledger.ts';

/** A browser that makes visits: its build, and the flags that it runs with. */
export type BrowserInUse = { build: string; flags: readonly string[] };

/** Enters by which browser a case is visited, unless its ledger says so already. */
export function enterBrowser(folder: string, browser: BrowserInUse): Promise<void> {
  return enterOnce(folder, 'browser', browser);
}

/** Enters by which rules and tables a case is assessed, unless its ledger says so; returns their hash. */
export async function enterRules(folder: string): Promise<string> {
  const rules = await rulesInUse();
  await enterOnce(folder, 'rules', rules);
  return rules.sha256;
}

async function enterOnce(folder: string, kind: 'browser' | 'rules', about: object): Promise<void> {
  if (isEntered(await readLedger(folder), kind, about)) return;
  await enter(folder, { kind, about: { ...about } });
}
