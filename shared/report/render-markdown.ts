import type { AssessedFinding, Assessment } from '../assessment/assessment.ts';
import type { Observation } from '../observation/observation.ts';
import { countryName } from './country-name.ts';
import { inUtc } from './in-utc.ts';
import { markdownAds } from './markdown-ads.ts';
import { markdownFindings } from './markdown-findings.ts';
import { markdownRegister } from './markdown-register.ts';
import { markdownCode, markdownWords } from './markdown-words.ts';
import type { ReportInput } from './report-input.ts';
import { reviewWords } from './review-words.ts';
import { wording } from './wording.ts';

/** The report of a case as Markdown, for a file, an issue or a mail, in the words of the page. */
export function renderMarkdown(input: ReportInput): string {
  const { assessment, observations, skipped, decisions, exhibits = [] } = input;
  const turnedAway = observations.filter(({ arrival }) => arrival.outcome === 'turned-away');
  const pointing = (points: AssessedFinding['points']) =>
    markdownFindings(
      assessment.findings.filter((finding) => finding.points === points),
      observations,
      decisions,
      exhibits,
    );
  const parts = [
    head(input),
    chapter('Verdict', verdict(input)),
    ...(assessment.register ? [chapter('Register', markdownRegister(assessment.register))] : []),
    chapter('Member states', states(assessment), 'No finding names a member state.'),
    ...(assessment.ads ? [chapter('Advertisements', markdownAds(assessment.ads))] : []),
    chapter('Findings', pointing('towards'), 'Nothing was found that points to solicitation.'),
    chapter(
      'What points away',
      [turnedAway.map(visitLine).join('\n'), pointing('away')].filter(Boolean).join('\n\n'),
      'Nothing was found.',
    ),
    chapter(
      'Noted, never counted',
      pointing('neither'),
      'No disclaimer and no such tick box was seen.',
    ),
    chapter('Not assessed', notAssessed(assessment), 'Everything could be assessed.'),
    chapter('Visits', observations.map(visitLine).join('\n'), 'No visit took place.'),
    ...(skipped.length > 0
      ? [chapter('Pages not visited', skipped.map(skippedLine).join('\n'))]
      : []),
    `Written by ${markdownWords(assessment.tool)}, ${inUtc(input.writtenAt)}.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function chapter(title: string, body: string, empty = ''): string {
  return `## ${title}\n\n${body || empty}`;
}

function head({ case: { firm, createdAt }, assessment, observations }: ReportInput): string {
  const home = firm.home ? `${countryName(firm.home)} (${firm.home})` : 'not known';
  return [
    `# ${markdownWords(firm.name, 120)}`,
    '',
    'Solicitation in the Union · Regulation (EU) 2023/1114, Article 61',
    '',
    `- Established in: ${markdownWords(home)}`,
    `- Domains: ${firm.domains.map((domain) => markdownCode(domain)).join(', ') || 'none named'}`,
    `- First page: ${markdownCode(assessment.url)}`,
    `- Visits: ${observations.length}`,
    `- Case opened: ${inUtc(createdAt)}`,
  ].join('\n');
}

function verdict({ assessment, decisions, case: { remarks } }: ReportInput): string {
  const { perimeter, perimeterBecause, score, verdict: word, verdictBecause } = assessment;
  return [
    `**${wording.verdict[word]}.** ${markdownWords(verdictBecause)} ${wording.verdictMeaning[word]}`,
    `Perimeter: ${wording.perimeter[perimeter].toLowerCase()}. ${markdownWords(perimeterBecause)}`,
    ...remarks.map((remark) => `> ${markdownWords(remark)}`),
    `Score ${Math.round(score)} of 100, for ordering cases only.`,
    ...reviewWords(assessment, decisions),
    `_${wording.caution}_`,
  ].join('\n\n');
}

function states({ memberStates }: Assessment): string {
  const rows = Object.entries(memberStates).map(([code, { verdict: word, signals }]) =>
    [
      `${markdownWords(code)} ${markdownWords(countryName(code))}`,
      wording.stateVerdict[word],
      markdownWords(signals.map((signal) => signal.replaceAll('-', ' ')).join(', ')),
    ].join(' | '),
  );
  if (rows.length === 0) return '';
  const header = ['State | Indications | Resting on', '--- | --- | ---'];
  return [...header, ...rows].map((row) => `| ${row} |`).join('\n');
}

function notAssessed({ notAssessed: gaps }: Assessment): string {
  const signals = new Map<string, Set<string>>();
  for (const { because, signal } of gaps) {
    signals.set(because, (signals.get(because) ?? new Set()).add(signal));
  }
  return [...signals]
    .map(
      ([because, named]) => `- ${markdownWords(because)}: ${markdownWords([...named].join(', '))}`,
    )
    .join('\n');
}

function visitLine({ visit, arrival }: Observation): string {
  const as = visit.persona ? ` as ${markdownWords(visit.persona.id.toUpperCase())}` : '';
  const status = arrival.status === undefined ? '' : `, HTTP ${arrival.status}`;
  const because = arrival.because ? `: ${markdownWords(arrival.because)}` : '';
  return `- ${markdownCode(visit.stop)}${as}, ${inUtc(visit.startedAt)}: ${arrival.outcome}${status}${because}`;
}

function skippedLine({ url, persona, because }: ReportInput['skipped'][number]): string {
  const reason = markdownWords(because ?? 'no reason recorded');
  return `- ${markdownCode(url)} as ${markdownWords(persona)}: ${reason}`;
}
