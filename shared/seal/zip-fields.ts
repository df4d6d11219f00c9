/** No entry of a zip of ours tells more than its name and bytes: neither time nor owner nor mode. */
export const zipFields = {
  rawLastModDate: 0x00210000,
  versionMadeBy: 20,
  externalFileAttributes: 0,
  internalFileAttributes: 0,
} as const;
