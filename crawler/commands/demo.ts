import { join } from 'node:path';
import type { Command } from 'commander';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { startWorld } from '../../test/world/start-world.ts';
import { parseCaseFile } from '../plan/case-file.ts';
import { personas } from '../plan/personas.ts';
import { crawlCases } from './crawl-cases.ts';
import { describeCrawl } from './describe-crawl.ts';
import type { Finish } from './finish.ts';
import { wholeNumber } from './whole-number.ts';

const demoPersonas = ['de', 'fr', 'es', 'pl', 'tr'];

/** `demo`: the bundled little internet, crawled for real. */
export function demoCommand(program: Command, finish: Finish): void {
  program
    .command('demo')
    .description('start the bundled little internet, crawl its firms, say where the reports are')
    .option('--out <dir>', 'folder of the case folders (default: cases/demo-<time>)')
    .option('--pages <n>', 'pages a site and persona at most', wholeNumber, 3)
    .option('--firms <names>', 'only the firms whose names hold one of these words')
    .action(async (options: { out?: string; pages: number; firms?: string }) => {
      const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
      const out = options.out ?? join('cases', `demo-${stamp}`);
      const chosen = personas.filter(({ id }) => demoPersonas.includes(id));
      const world = await startWorld({ countries: chosen.map(({ country }) => country) });
      try {
        const wanted = options.firms?.toLowerCase().split(',');
        const firms = world.firms.filter(
          ({ name }) => !wanted || wanted.some((word) => name.toLowerCase().includes(word.trim())),
        );
        process.stderr.write(
          `The little internet is up: ${firms.length} firms, exits in ${world.exits.map(({ country }) => country).join(', ')}.\n`,
        );
        const specs = firms.map((firm) => ({
          case: parseCaseFile(`${firm.name}.yaml`, firm.caseYaml()),
          out,
          personas: chosen,
          exits: { exits: world.exits, echo: world.echo },
          pages: options.pages,
        }));
        const detectLanguage = await loadLanguageDetector();
        const code = await crawlCases(specs, detectLanguage, (crawled) => {
          process.stdout.write(describeCrawl(crawled, false));
        });
        process.stdout.write(`All reports lie under ${out}; open one in a browser.\n`);
        finish(code);
      } finally {
        await world.close();
      }
    });
}
