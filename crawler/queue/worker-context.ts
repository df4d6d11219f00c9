import type { CrawlEvent } from '../crawl-event.ts';
import type { BrowserInUse } from '../evidence/enter-tools.ts';
import type { EvidenceStorage } from '../evidence/storage/evidence-storage.ts';
import type { ExitRoster } from '../plan/exit-roster.ts';
import type { Planned } from '../plan/itinerary.ts';
import type { SentOut } from '../send-out.ts';
import type { Store } from '../store/open-store.ts';
import type { BrowserKeeper } from '../visit/browser-keeper.ts';
import type { Deadlines } from '../visit/deadlines.ts';
import type { Lookup } from '../visit/resolve.ts';
import type { Queue } from './open-queue.ts';
import type { WorkerEvent } from './worker-event.ts';

/** What every job of a worker works with. */
export type WorkerContext = {
  store: Store;
  queue: Queue;
  storage: EvidenceStorage;
  keeper: BrowserKeeper;
  /** The browser in use; missing until one was started. */
  browser: { inUse?: BrowserInUse };
  roster: ExitRoster;
  /** Folder of the data, as `--data` names it: where is kept who was told what. */
  data?: string;
  /** Path of exits.yaml, in place of those that the runs name. */
  exits?: string;
  report: (event: CrawlEvent | WorkerEvent) => void;
  signal: AbortSignal;
  limits?: Partial<Deadlines>;
  /** How a visit is carried out; by default in a browser of this machine. */
  sendOut?: (planned: Planned, id: string) => Promise<SentOut>;
  /** For tests: names resolved otherwise than by the system. */
  lookup?: Lookup;
};
