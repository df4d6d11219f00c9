import type { AssessedFinding } from '../assessment/assessment.ts';
import type { Observation } from '../observation/observation.ts';
import { andList } from './and-list.ts';
import { groupFindings, type MergedFinding, type SignalGroup } from './group-findings.ts';
import { markdownCode, markdownWords } from './markdown-words.ts';
import { wording } from './wording.ts';

const findingsNamed = 12;
const placesNamed = 3;

/** Findings as Markdown, grouped as the report groups them. */
export function markdownFindings(
  findings: readonly AssessedFinding[],
  observations: readonly Observation[],
): string {
  return groupFindings(findings, observations)
    .map(({ means, signals }) =>
      [`### ${markdownWords(means)}`, ...signals.map(signalLines)].join('\n\n'),
    )
    .join('\n\n');
}

function signalLines({ title, why, limb, points, basis, findings }: SignalGroup): string {
  const rests = [
    ...(points === 'towards' ? [`limb: ${wording.limbInLine[limb]}`] : []),
    ...basis.map((provision) => markdownWords(provision)),
  ];
  const more = findings.length - findingsNamed;
  return [
    `#### ${markdownWords(title)}`,
    ...(why === undefined ? [] : [markdownWords(why)]),
    ...(rests.length > 0 ? [`_${rests.join(' · ')}_`] : []),
    ...findings
      .slice(0, findingsNamed)
      .map((merged) => findingLines(merged, points === 'towards', why === undefined)),
    ...(more > 0 ? [`and ${more} more of the same kind (assessment.json)`] : []),
  ].join('\n\n');
}

/** The quote opens with its mark, so that no word of it stands where a line begins. */
function findingLines(merged: MergedFinding, counted: boolean, withWhy: boolean): string {
  const { quote, strength, memberStates, shownAs, notShownAs, findings } = merged;
  const said = [
    ...(counted ? [`**${wording.strength[strength]}**`] : []),
    ...(memberStates.length > 0 ? [`for ${memberStates.join(', ')}`] : []),
    ...(shownAs.length > 0 ? [`seen as ${andList(shownAs.map(persona))}`] : []),
    ...(notShownAs.length > 0 ? [`not as ${andList(notShownAs.map(persona))}`] : []),
  ].join('; ');
  const places = new Map(findings.map((each) => [`${each.url} ${each.where}`, each]));
  const more = places.size - placesNamed;
  return [
    `> “${markdownWords(quote)}”`,
    ...(said === '' ? [] : ['', said]),
    ...(withWhy ? ['', markdownWords(findings[0].why)] : []),
    '',
    ...[...places.values()]
      .slice(0, placesNamed)
      .map(({ url, where }) => `- ${markdownCode(url)} ${markdownCode(where, 160)}`.trimEnd()),
    ...(more > 0 ? [`- and ${more} more places (assessment.json)`] : []),
  ].join('\n');
}

function persona(id: string): string {
  return markdownWords(id.length === 2 ? id.toUpperCase() : id);
}
