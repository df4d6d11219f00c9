import type { Assessment } from '../assessment/assessment.ts';
import { aboutRegister } from '../register/registers.ts';
import { markdownCode, markdownWords } from './markdown-words.ts';
import { registerCautions } from './register-cautions.ts';
import { wording } from './wording.ts';

/** What the register says, for a report in Markdown. */
export function markdownRegister(register: NonNullable<Assessment['register']>): string {
  const standings = register.standings.map(
    ({ domain, day, is, because }) =>
      `- ${markdownCode(domain)} on ${day}: **${wording.standing[is]}.** ${markdownWords(because, 900)}`,
  );
  const files = register.snapshots.map(
    ({ register: which, date, rows, sha256 }) =>
      `- Looked up in ${aboutRegister[which].file} of ${date}, ${rows} rows, SHA-256 ${markdownCode(sha256)}`,
  );
  return [standings.join('\n'), files.join('\n'), ...registerCautions(register)]
    .filter((part) => part !== '')
    .join('\n\n');
}
