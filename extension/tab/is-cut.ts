/** Whether the reading of a frame ended before the frame did, as its reader says of each part. */
export function isCut({ problems }: { problems: Record<string, string> }): boolean {
  return Object.values(problems).some((because) => because.startsWith('cut after '));
}
