import type { Case, Firm } from '../../shared/case/case.ts';
import { layout } from '../../shared/case/layout.ts';
import { tool } from '../../shared/observation/tool.ts';
import { toJson } from '../../shared/seal/to-json.ts';
import { changeCase } from './change-case.ts';
import { changeSettings } from './settings.ts';
import type { StoredCase } from './store.ts';
import { webSha256 } from './web-sha256.ts';

/** What an analyst says of a firm when a case is opened. */
export type SaidOfFirm = { name: string; home: string; domains: string };

/** Opens a case on a firm and makes it the one that captures go into. */
export async function newCase(firm: Firm): Promise<StoredCase> {
  const createdAt = new Date().toISOString();
  const value: Case = {
    version: 1,
    tool,
    firm,
    stops: [],
    personas: [],
    exits: [],
    options: { pages: 0, ignoreRobots: false, allowNetwork: [] },
    createdAt,
    remarks: [],
  };
  const stored: StoredCase = { id: crypto.randomUUID(), case: value, changedAt: createdAt };
  const text = toJson(value);
  const sha256 = await webSha256(text);
  const files = { [layout.case]: sha256 };
  await changeCase(stored.id, { kind: 'case-opened', about: { firm, files } }, (change) => [
    change.objectStore('cases').add(stored),
    change.objectStore('files').put({
      caseId: stored.id,
      path: layout.case,
      content: new Blob([text], { type: 'application/json' }),
      sha256,
    }),
  ]);
  await changeSettings({ currentCase: stored.id });
  return stored;
}

/** Reads what was said of a firm; what is wrong is named by its field. */
export function readFirm({ name, home, domains }: SaidOfFirm): Firm | { wrong: keyof SaidOfFirm } {
  const state = home.trim().toUpperCase();
  const named = domains.split(/[\s,;]+/).filter((each) => each !== '');
  const hosts = named.map(hostOf);
  if (name.trim() === '') return { wrong: 'name' };
  if (state !== '' && !isCountry(state)) return { wrong: 'home' };
  if (hosts.some((host) => host === undefined)) return { wrong: 'domains' };
  return {
    name: name.trim().slice(0, 200),
    ...(state === '' ? {} : { home: state }),
    domains: [...new Set(hosts.filter((host) => host !== undefined))],
  };
}

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Whether these are the two letters of a country; UK is written GB. */
function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && code !== 'UK' && names.of(code) !== undefined;
}

function hostOf(words: string): string | undefined {
  const address = words.includes('://') ? words : `https://${words}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, username } = new URL(address);
  return username === '' && hostname.includes('.') ? hostname : undefined;
}
