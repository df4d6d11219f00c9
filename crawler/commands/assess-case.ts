import { assess } from '../../shared/assessment/assess.ts';
import type { Assessment } from '../../shared/assessment/assessment.ts';
import type { LanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { readStoredAds } from '../ads/read-stored-ads.ts';
import { dataFolder } from '../data-folder.ts';
import { writeAssessment } from '../evidence/case-folder.ts';
import { readCase, type StoredCase } from '../evidence/read-case.ts';
import { type OpenRegister, openRegister } from '../register/open-register.ts';
import { registerOfCase } from '../register/register-of-case.ts';

type Options = {
  input?: string;
  home?: string;
  /** ESMA's register; by default that of this machine's data folder. */
  register?: OpenRegister;
  /** Look it up in the newest snapshots, not in those of the earlier look-up. */
  lookUpAnew?: boolean;
  /** The case as it was read already. */
  stored?: StoredCase;
};

/** Assesses the latest run of a stored case and keeps the assessment beside it. */
export async function assessCase(
  folder: string,
  detectLanguage: LanguageDetector,
  { input = folder, home, register = openRegister(dataFolder()), lookUpAnew, stored }: Options = {},
): Promise<Assessment> {
  const { case: value, observations, run } = stored ?? (await readCase(folder));
  const firm = { ...value.firm, home: home ?? value.firm.home };
  const known = await registerOfCase({ folder, run, firm, observations }, register, lookUpAnew);
  const imported = await readStoredAds(folder);
  const ads = imported && { ...imported, stops: value.stops };
  const assessment = assess({ observations, firm, register: known, ads, input, detectLanguage });
  await writeAssessment(folder, assessment, run);
  return assessment;
}
