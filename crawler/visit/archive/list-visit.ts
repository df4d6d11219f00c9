import type { BrowserContext } from 'playwright';
import { layout } from '../../../shared/case/layout.ts';
import type { Capture } from '../../../shared/observation/capture.ts';
import { toJson } from '../../../shared/seal/to-json.ts';
import { sha256 } from '../../evidence/sha256.ts';
import type { Captured } from '../capture-page.ts';
import { attempt } from '../deadlines.ts';
import { cookiesOf } from './cookies-of.ts';
import type { Recorder } from './recorder.ts';
import type { TargetSession } from './session-tree.ts';
import { tlsOf } from './tls-of.ts';

type Visited = { context: BrowserContext; session: TargetSession; replies: Recorder['replies'] };

const within = 5_000;

/** Adds the lists of cookies and of TLS hosts to what was captured, or why they are missing. */
export async function listVisit(
  { context, session, replies }: Visited,
  { captures, files, problems }: Required<Pick<Captured, 'captures' | 'files' | 'problems'>>,
): Promise<void> {
  const lists: [Capture['kind'], string, () => Promise<unknown>][] = [
    ['cookies', layout.cookies, () => cookiesOf(context, replies)],
    ['tls', layout.tls, () => tlsOf(session, replies)],
  ];
  for (const [kind, file, take] of lists) {
    const taken = await attempt(within, take);
    if (!taken.done) {
      problems[`capture:${kind}`] = taken.because;
      continue;
    }
    const content = Buffer.from(toJson(taken.value), 'utf8');
    const takenAt = new Date().toISOString();
    const known = { kind, file, sha256: sha256(content), bytes: content.byteLength, takenAt };
    captures.push(known);
    files.set(file, content);
  }
}
