import { addVisit } from './sealed-case.ts';

/** Writes visits of so many bytes into a case until it is killed or cannot go on. */
const [folder = '', bytes = '0'] = process.argv.slice(2);
try {
  for (let count = 0; ; count += 1) {
    const files: [string, Buffer][] = [['page.mhtml', Buffer.alloc(Number(bytes), count)]];
    await addVisit(folder, `more-${process.pid}-${count}`, { files });
    if (count === 0) process.stdout.write('writing\n');
  }
} catch (fault) {
  process.stderr.write(`${fault}\n`);
  process.exit(1);
}
