import { tool } from '../../shared/observation/tool.ts';
import type { Notice } from './notice.ts';
import { titleOf } from './notice.ts';

/** The body of a webhook: what happened, and where it is shown. */
export function noticeJson(notice: Notice, site?: string): string {
  return JSON.stringify({
    version: 1,
    type: 'changes',
    id: notice.id,
    tool,
    title: titleOf(notice),
    cases: notice.news.map(({ name, changes }) => ({
      case: name,
      firm: changes.firm,
      ...(site !== undefined && { link: `${site}/cases/${encodeURIComponent(name)}` }),
      verdict: changes.runs.at(-1)?.today.verdict,
      memberStates: changes.runs.at(-1)?.today.memberStates,
      changes: changes.changes.map(({ key: _, ...change }) => change),
    })),
  });
}
