import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { layout } from '../../../shared/case/layout.ts';
import type { Capture } from '../../../shared/observation/capture.ts';
import type { Captured } from '../capture-page.ts';
import { attempt } from '../deadlines.ts';
import type { OpenPage, Outing } from '../open-page.ts';
import { archiveInfo } from './archive-info.ts';
import { infoRecord, metadataRecord } from './exchange-records.ts';
import { watchLateRequests } from './late-requests.ts';
import { listVisit } from './list-visit.ts';
import { record } from './recorder.ts';
import { attachTree, quietly, type TargetSession } from './session-tree.ts';
import { writeWarc } from './warc-file.ts';

/** The archive of a visit that is under way: every response that its page gets. */
export type VisitArchive = {
  /** Ends it: what was had, and what could not be had with its reason. */
  finish: () => Promise<Captured>;
  /** For a visit of which nothing is kept. */
  discard: () => Promise<void>;
};

/** Bytes of bodies in one visit; beyond them records are cut, and say so. */
const mostBytes = 1024 ** 3;
/** What the browser keeps of bodies for us, together and of one; larger ones are streamed. */
const buffers = { maxTotalBufferSize: 64 * 1024 ** 2, maxResourceBufferSize: 32 * 1024 ** 2 };
const finishWithin = 30_000;

/** Starts to record a page that has not gone anywhere yet. */
export async function startArchive(
  open: Pick<OpenPage, 'context' | 'page' | 'session' | 'guard'>,
  outing: Pick<Outing, 'browser' | 'persona' | 'exit'> & { visits: string },
  visit: { id: string; stop: string },
  most = mostBytes,
): Promise<VisitArchive> {
  const { context, page, session, guard } = open;
  const folder = await scratchFolder(outing.visits, visit.id);
  const file = join(folder, layout.warc);
  const warc = await writeWarc(file);
  const startedAt = new Date().toISOString();
  warc.add(infoRecord(startedAt, layout.warc, archiveInfo(outing, visit)));
  const tap = await context.newCDPSession(page);
  const durable = new Set<TargetSession>();
  const recorder = record({
    sources: { root: session, tap, durable },
    folder,
    guard,
    most,
    write: ({ record: one, body }) => warc.add(one, body),
  });
  const late = watchLateRequests(context, recorder);
  attachTree(session, (target, { type, url }) => {
    const service = type === 'service_worker';
    recorder.flights.listen(target, service ? { counts: false, but: url } : { counts: true });
    quietly(target.send('Network.enable', buffers));
    // Those of pages and frames answer for their workers too, but not for service workers.
    if (type === 'worker') return;
    durable.add(target);
    quietly(target.send('Network.configureDurableMessages', buffers));
  });
  recorder.flights.tap(tap);
  await tap.send('Network.enable', buffers);
  const finish = async (): Promise<Captured> => {
    const problems: Record<string, string> = {};
    const ended = await attempt(finishWithin, async () => {
      const lost = await late.finish();
      await recorder.finish();
      return lost;
    });
    const now = new Date().toISOString();
    const note = (url: string, about: Record<string, string>) =>
      warc.add(metadataRecord(url, now, about));
    const lost = ended.done ? ended.value : [];
    for (const url of lost) note(url, { missing: 'the browser gave no body for this response' });
    for (const url of recorder.flights.sockets())
      note(url, { websocket: 'its messages are not kept' });
    const { sha256: hash, bytes, fault } = await warc.close();
    const missing = [...recorder.wanting, ...lost.map((url) => [url, 'no body'] as const)];
    const words = wordsOn(missing, ended.done ? undefined : ended.because);
    if (words) problems['capture:warc'] = words;
    const captures: Capture[] = [];
    const files = new Map<string, Uint8Array>();
    const moved = new Map<string, string>();
    if (fault) {
      problems['capture:warc'] = `the archive could not be written: ${fault}`;
      await rm(folder, { recursive: true, force: true });
    } else {
      moved.set(layout.warc, file);
      captures.push({ kind: 'warc', file: layout.warc, sha256: hash, bytes, takenAt: now });
    }
    await listVisit({ context, session, replies: recorder.replies }, { captures, files, problems });
    return { captures, files, moved, problems };
  };
  return {
    finish,
    discard: async () => {
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Beside the visits, so that a rename suffices; what a kill leaves there counts as left over. */
async function scratchFolder(visits: string, id: string): Promise<string> {
  const folder = join(visits, `${id}.${randomUUID()}.tmp`);
  await mkdir(folder, { recursive: true });
  return folder;
}

function wordsOn(
  missing: readonly (readonly [string, string])[],
  fault: string | undefined,
): string | undefined {
  const [first] = missing;
  if (fault) return `the archive may lack its last responses: ${fault}`;
  if (!first) return undefined;
  const [url, because] = first;
  const more = missing.length > 1 ? `, and ${missing.length - 1} more` : '';
  return `not had in full: ${url.slice(0, 200)} (${because})${more}`;
}
