/** What a worker tells beside the events of its visits. */
export type WorkerEvent =
  | { kind: 'worker-started'; database: string; evidence: string; concurrency: number }
  | { kind: 'run-begun'; case: string; run: string; visits: number }
  | { kind: 'run-assessed'; case: string; run: string; verdict: string; score: number }
  /** Somebody could not be told what the run changed. */
  | { kind: 'untold'; case: string; run: string; because: string }
  | { kind: 'run-failed'; case: string; run: string; because: string }
  /** Our own fault: the job goes back into the queue. */
  | { kind: 'job-failed'; queue: string; about: string; because: string; retry: boolean }
  | { kind: 'visit-given-up'; case: string; visit: string; because: string }
  /** Visits wait until there is room again. */
  | { kind: 'disk-full'; because: string }
  | { kind: 'database-lost'; because: string }
  | { kind: 'database-back' }
  | { kind: 'queue-trouble'; because: string };
