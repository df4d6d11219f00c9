/** How much of one frame is read at most. Time is in milliseconds. */
export type ReadLimits = {
  blocks: number;
  characters: number;
  links: number;
  images: number;
  fields: number;
  requests: number;
  milliseconds: number;
};

/** Enough for any page made for people; a page made to exhaust the reader is cut, and says so. */
export const readLimits: ReadLimits = {
  blocks: 20_000,
  characters: 2_000_000,
  links: 10_000,
  images: 5_000,
  fields: 2_000,
  requests: 5_000,
  milliseconds: 3_000,
};
