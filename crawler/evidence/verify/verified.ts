/** A file, or a line of one, that is not as it was sealed. */
export type Fault = {
  /** Path within the case, with forward slashes. */
  file: string;
  kind: 'differs' | 'missing' | 'extra' | 'broken';
  because: string;
};

/** What a verification found out, offline. */
export type Verified = {
  input: string;
  /** Each grade stands on the ones before it. */
  grade: 'faulty' | 'unsealed' | 'intact' | 'signed' | 'timestamped';
  /** In words, e.g. `signed by 3fa1…`, `timestamped by Test TSA at …`. */
  grades: string[];
  faults: Fault[];
  /** What a reader has to know and what is no fault: an unfinished visit, a clock that went back. */
  remarks: string[];
  /** How much was read. */
  files: number;
  bytes: number;
};
