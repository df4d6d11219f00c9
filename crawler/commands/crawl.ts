import { type Command, InvalidArgumentError } from 'commander';
import { loadLanguageDetector } from '../../shared/facts/language/load-language-detector.ts';
import { exitCode, Failure } from '../failure.ts';
import type { CaseFile } from '../plan/case-file.ts';
import { findChromium } from '../visit/open-browser.ts';
import { append } from './append.ts';
import { casesFrom } from './cases-from.ts';
import { crawlCases } from './crawl-cases.ts';
import { caseNamed, type WhoOptions, whoGoesOut } from './crawl-inputs.ts';
import { describeCrawl } from './describe-crawl.ts';
import type { Finish } from './finish.ts';
import { wholeNumber } from './whole-number.ts';

type Options = WhoOptions & {
  from: string[];
  out: string;
  pages?: number;
  perSite: number;
  concurrency: number;
  ignoreRobots?: boolean;
  acceptConsent?: boolean;
  allowNetwork: string[];
  exhibits: boolean;
  bundle?: boolean;
  newRun?: boolean;
  data?: string;
  json?: boolean;
};

/** `crawl`: visit every stop as every persona, assess, report. */
export function crawlCommand(program: Command, finish: Finish): void {
  program
    .command('crawl')
    .description('visit every stop as every persona, assess, report: one case folder a firm')
    .argument('[inputs...]', 'addresses and case.yaml files')
    .option(
      '--from <page>',
      'begin at the page of a promoter and follow its links to the firms; may be repeated',
      append,
      [],
    )
    .option('--out <dir>', 'folder of the case folders', 'cases')
    .option('--exits <file>', 'exits.yaml: one proxy or more a country')
    .option('--personas <ids>', 'e.g. de,fr (default: those with an exit; without exits the first)')
    .option('--personas-file <file>', 'own personas in YAML; they go before the built-in ones')
    .option(
      '--pages <n>',
      'pages a site at most (default: 12; with --matrix the stops alone)',
      wholeNumber,
    )
    .option('--matrix', 'tell place from language: randomised blocks over exits and languages')
    .option('--blocks <n>', 'with --matrix: how often each page is seen (default: 5)', wholeNumber)
    .option(
      '--seed <n>',
      'with --matrix: draws the order of visits (default: at random)',
      seedNumber,
    )
    .option('--controls <ids>', 'with --matrix: e.g. tr,br (default: those of --personas outside)')
    .option('--per-site <n>', 'visits at a time on one registrable domain', wholeNumber, 1)
    .option('--concurrency <n>', 'visits at a time in one case', wholeNumber, 2)
    .option('--ignore-robots', 'visit what robots.txt forbids; the case says so')
    .option('--accept-consent', 'accept consent banners; without it they are refused')
    .option('--no-exhibits', 'do not cut the spots of the findings out of the screenshots')
    .option('--bundle', 'write the case as one WACZ file too')
    .option('--allow-network <cidr>', 'let pages reach a private range', append, [])
    .option(
      '--new-run',
      'visit a known case once more, beside its earlier visits; without it the latest run goes on',
    )
    .option(
      '--data <folder>',
      'folder of the imported register (default: where the platform keeps data)',
    )
    .option('--json', 'one JSON line a case on stdout')
    .action(async (inputs: string[], options: Options) => {
      const named = await Promise.all(inputs.map(caseNamed));
      if (named.length === 0 && options.from.length === 0) {
        throw new Failure('crawl what? name an address or a case.yaml, or a promoter by --from');
      }
      const { exits, personas: chosen, matrix } = await whoGoesOut(options);
      if (!findChromium()) {
        const fix = 'run "npx playwright install chromium", or name one in UNSOLICITED_CHROMIUM';
        throw new Failure(`no Chromium found; ${fix}`, exitCode.componentMissing);
      }
      refuseTwins(named);
      const detectLanguage = await loadLanguageDetector();
      const { out, pages, perSite, concurrency, ignoreRobots, allowNetwork, acceptConsent } =
        options;
      const limits = { pages, perSite, concurrency, ignoreRobots, allowNetwork, acceptConsent };
      const going = { ...limits, out, personas: chosen, exits };
      const cases =
        options.from.length > 0
          ? await casesFrom(options.from, named, going, detectLanguage)
          : named;
      const specs = cases.map((value) => ({
        ...going,
        exhibits: options.exhibits,
        bundle: options.bundle,
        newRun: options.newRun ? {} : undefined,
        data: options.data,
        case: value,
        matrix,
      }));
      const code = await crawlCases(specs, detectLanguage, (crawled) => {
        process.stdout.write(describeCrawl(crawled, options.json ?? false));
      });
      finish(code);
    });
}

/** Two cases of one name would write into one folder. */
function refuseTwins(cases: readonly CaseFile[]): void {
  const names = cases.map(({ firm }) => firm.name.toLowerCase());
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin)
    throw new Failure(
      `two of the inputs are of the firm "${twin}"; put their stops into one case.yaml`,
    );
}

function seedNumber(words: string): number {
  const value = Number(words);
  if (Number.isInteger(value) && value >= 0 && value < 2 ** 31) return value;
  throw new InvalidArgumentError('write a whole number from 0 to 2147483647.');
}
