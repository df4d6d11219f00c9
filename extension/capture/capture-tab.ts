import { fileName } from '../../shared/case/file-name.ts';
import { layout } from '../../shared/case/layout.ts';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import type { Capture } from '../../shared/observation/capture.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { CapturedPage } from '../cases/keep-visit.ts';
import { roleOf } from '../cases/role-of.ts';
import type { Settings } from '../cases/settings.ts';
import { webSha256 } from '../cases/web-sha256.ts';
import { sayReason } from '../messages/reason.ts';
import { observeTab } from '../tab/observe-tab.ts';
import { readTab } from '../tab/read-tab.ts';
import { type PagePort, pagePort } from './page-port.ts';
import type { Picture } from './picture-sheet.ts';
import { documentFile, mhtmlFile } from './saved-page.ts';
import { scrolledPicture } from './scrolled-picture.ts';
import { visiblePicture } from './visible-picture.ts';

/** How far a capture has come. */
export type CaptureProgress = {
  step: 'viewport' | 'scroll' | 'read' | 'document' | 'mhtml' | 'whole' | 'keep';
  /** Strips of the whole page. */
  done?: number;
  all?: number;
};

/** What a capture is of. */
export type ToCapture = {
  tab: number;
  visit: string;
  /** The firm's own: whose page it is, the page that was read decides, not the one that was meant. */
  domains: readonly string[];
  settings: Settings;
};

const kinds: Record<string, Capture['kind']> = {
  [layout.screenshotViewport]: 'screenshot-viewport',
  [layout.screenshotFull]: 'screenshot-full',
  [layout.screenshotIndex]: 'screenshot-index',
  [layout.preview]: 'preview',
  [layout.page]: 'html',
  [layout.mhtml]: 'mhtml',
};

/** A page is scrolled through before it is read, so that what loads late is there. */
const scrollLimits = { capMs: 12_000, capHeight: 32_000 };

/**
 * Captures the page of a tab: what it shows first, what it says, its document, and the whole of it in
 * pictures. What cannot be had is a problem with its reason. Throws words for the analyst when the
 * page itself cannot be read.
 */
export async function captureTab(
  { tab, visit, domains, settings }: ToCapture,
  tell: (progress: CaptureProgress) => void,
): Promise<CapturedPage> {
  const pictures: (Picture & { takenAt: string })[] = [];
  const problems: Record<string, string> = {};
  async function take(kind: Capture['kind'], work: () => Promise<Picture[]>): Promise<void> {
    try {
      for (const picture of await work()) {
        pictures.push({ ...picture, takenAt: new Date().toISOString() });
      }
    } catch (fault) {
      problems[`capture:${kind}`] = wordsOfFault(fault);
    }
  }

  tell({ step: 'viewport' });
  await take('screenshot-viewport', async () => [
    { file: layout.screenshotViewport, content: await visiblePicture(tab) },
  ]);
  const port = await portTo(tab);
  try {
    tell({ step: 'scroll' });
    await port.ask({ order: 'scroll-through', ...scrollLimits }, 30_000).catch((fault: Error) => {
      problems['capture:scroll'] = fault.message;
    });
    tell({ step: 'read' });
    const read = await readTab(tab);
    if (read.is === 'unreadable') throw new Error(sayReason(read.because));
    tell({ step: 'document' });
    await take('html', async () => [{ file: layout.page, content: await documentFile(port) }]);
    tell({ step: 'mhtml' });
    await take('mhtml', async () => [{ file: layout.mhtml, content: await mhtmlFile(tab) }]);
    tell({ step: 'whole', done: 0, all: 1 });
    await take('screenshot-full', () =>
      scrolledPicture(tab, port, (done, all) => tell({ step: 'whole', done, all })),
    );
    const observation = observeTab(read);
    observation.visit = {
      ...observation.visit,
      id: visit,
      role: roleOf(read.url, domains),
      exit: declaredPlace(settings),
      finishedAt: new Date().toISOString(),
    };
    Object.assign(observation.problems, problems);
    observation.captures = await Promise.all(pictures.map(captureOf));
    return {
      observation,
      files: new Map(pictures.map(({ file, content }) => [file, content])),
    };
  } finally {
    port.close();
  }
}

/** Name of a visit and of its folder: the page in words, the moment, and what tells two windows apart. */
export function visitName(url: string, at: string): string {
  const { hostname, pathname } = new URL(url);
  const page = fileName(`${hostname}${pathname}`).slice(0, 50);
  const chance = crypto.randomUUID().slice(0, 4);
  return `analyst-${page}-${at.replace(/[-:]|\.\d+Z$/g, '').toLowerCase()}-${chance}`;
}

async function portTo(tab: number): Promise<PagePort> {
  try {
    return await pagePort(tab);
  } catch (fault) {
    const read = await readTab(tab);
    throw read.is === 'unreadable' ? new Error(sayReason(read.because)) : fault;
  }
}

/** The analyst's own word for where the browser stands; nobody verified it. */
function declaredPlace({ situatedIn, place }: Settings): Observation['visit']['exit'] {
  const words = place === '' ? '' : `: “${place}”`;
  const because =
    situatedIn === ''
      ? `the analyst did not say where the browser stood${words}`
      : `declared by the analyst, verified by nobody${words}`;
  return {
    kind: 'direct',
    verified: false,
    because,
    ...(situatedIn === '' ? {} : { country: situatedIn }),
  };
}

async function captureOf(picture: Picture & { takenAt: string }): Promise<Capture> {
  const { file, content, takenAt, scale, note } = picture;
  return {
    kind: kinds[file] ?? 'screenshot-tile',
    file,
    sha256: await webSha256(content),
    bytes: content.size,
    takenAt,
    ...(scale === undefined ? {} : { scale }),
    ...(note === undefined ? {} : { note }),
  };
}
