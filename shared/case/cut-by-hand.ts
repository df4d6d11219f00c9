import type { Exhibit } from './exhibit.ts';

type Places = Pick<Exhibit, 'inPage' | 'inArchive'>;

/**
 * The commands by which a reader cuts the words of an exhibit out of the stored bytes, with `tail`,
 * `head` and `gunzip` alone: out of the page, and out of the response in the archive.
 */
export function cutByHand({ inPage, inArchive }: Places): string[] {
  const commands: string[] = [];
  if (inPage) {
    commands.push(`tail -c +${inPage.offset + 1} ${word(inPage.file)} | head -c ${inPage.length}`);
  }
  if (inArchive?.bodyOffset !== undefined) {
    const { file, recordOffset, recordLength, bodyOffset, offset, length } = inArchive;
    commands.push(
      [
        `tail -c +${recordOffset + 1} ${word(file)}`,
        `head -c ${recordLength}`,
        'gunzip',
        `tail -c +${bodyOffset + offset + 1}`,
        `head -c ${length}`,
      ].join(' | '),
    );
  }
  return commands;
}

/** A path as one word of a shell. */
function word(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
