import { type Command, Option } from 'commander';
import { type AdSource, adSources } from '../../shared/ads/ad-record.ts';
import type { Finish } from './finish.ts';
import { importAds } from './import-ads.ts';

export type AdsOptions = {
  case?: string;
  json?: boolean;
  retrieved?: string;
  format?: AdSource;
  map?: string;
  column: string[];
  firm: string[];
  legalName: string[];
  affiliate: string[];
};

const more = (value: string, before: string[]) => [...before, value];

/** `ads import`: exports of ad repositories, into a case or onto standard output. */
export function adsCommand(program: Command, finish: Finish): void {
  program
    .command('ads')
    .description('advertisements that ad repositories recorded')
    .command('import')
    .description(
      'import exports of ad repositories: Meta, Google, TikTok, LinkedIn, Snap, Microsoft, Apple, HAR, any CSV',
    )
    .argument('<files...>', 'JSON, JSON lines, CSV or HAR; what it is is found in the file')
    .option('--case <folder>', 'the case that they go into; without one they are only printed')
    .option('--retrieved <date>', 'the day or time of the export, YYYY-MM-DD or ISO 8601')
    .addOption(
      new Option('--format <name>', 'refuse files of any other format').choices([...adSources]),
    )
    .option('--map <map.yaml>', 'which column of a table holds what')
    .option('--column <field=header>', 'the same for one column; may be repeated', more, [])
    .option('--firm <domain>', 'without a case: a domain of the firm; may be repeated', more, [])
    .option(
      '--legal-name <name>',
      'without a case: an entity of the firm; may be repeated',
      more,
      [],
    )
    .option('--affiliate <domain>', 'without a case: acts for the firm; may be repeated', more, [])
    .option('--json', 'print the records, one JSON document a line')
    .action(async (files: string[], options: AdsOptions) => {
      finish(await importAds(files, options));
    });
}
