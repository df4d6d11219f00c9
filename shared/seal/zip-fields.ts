/** No entry of a zip of ours tells more than its name and bytes: neither time nor owner nor mode. */
export const zipFields = {
  rawLastModDate: 0x00210000,
  versionMadeBy: 20,
  externalFileAttributes: 0,
  internalFileAttributes: 0,
} as const;

/** How every zip of ours is written: in order, as a stream, by this thread. */
export const zipOptions = {
  keepOrder: true,
  useWebWorkers: false,
  extendedTimestamp: false,
  ...zipFields,
} as const;

/** Already packed, or read by offset. */
export const storedInZip = /^(?:archive|indexes|pages)\/|\.(?:gz|png|webp|pdf|jpg|tsr)$/;
