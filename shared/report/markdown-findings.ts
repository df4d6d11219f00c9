import type { AssessedFinding } from '../assessment/assessment.ts';
import { cutByHand } from '../case/cut-by-hand.ts';
import type { Decision } from '../case/decision.ts';
import type { Exhibit } from '../case/exhibit.ts';
import type { Observation } from '../observation/observation.ts';
import { andList } from './and-list.ts';
import { type DecidedOn, decidedOn } from './decided-on.ts';
import { exhibitsOf } from './exhibits-of.ts';
import { groupFindings, type MergedFinding, type SignalGroup } from './group-findings.ts';
import { inUtc } from './in-utc.ts';
import { markdownCode, markdownWords } from './markdown-words.ts';
import { wording } from './wording.ts';

const findingsNamed = 12;
const placesNamed = 3;

/** Findings as Markdown, grouped as the report groups them. */
export function markdownFindings(
  findings: readonly AssessedFinding[],
  observations: readonly Observation[],
  decisions: readonly Decision[],
  exhibits: readonly Exhibit[],
): string {
  return groupFindings(findings, observations)
    .map(({ means, signals }) =>
      [
        `### ${markdownWords(means)}`,
        ...signals.map((group) => signalLines(group, decisions, exhibits)),
      ].join('\n\n'),
    )
    .join('\n\n');
}

function signalLines(
  group: SignalGroup,
  decisions: readonly Decision[],
  exhibits: readonly Exhibit[],
): string {
  const { title, why, limb, points, basis, findings } = group;
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
      .map((merged) =>
        [
          findingLines(merged, points === 'towards', why === undefined),
          ...decidedOn(merged, decisions).map(decisionLine),
          ...exhibitsOf(merged, exhibits).slice(0, placesNamed).map(exhibitLines),
        ].join('\n\n'),
      ),
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

function exhibitLines(exhibit: Exhibit): string {
  const { picture } = exhibit;
  return [
    ...(picture ? [`- Exhibit: ${markdownCode(picture.file)}, SHA-256 ${picture.sha256}`] : []),
    ...cutByHand(exhibit).map((command) => `- By hand: ${markdownCode(command, 1_000)}`),
  ].join('\n');
}

function decisionLine({ decision, words, by, at, places, ofPlaces }: DecidedOn): string {
  const where = places < ofPlaces ? `, in ${places} of ${ofPlaces} places` : '';
  const who = by === '' ? 'an unnamed reviewer' : markdownWords(by, 120);
  const said = words === '' ? '' : `: “${markdownWords(words, 2_000)}”`;
  return `**${wording.decision[decision]}** by ${who}, ${inUtc(at)}${where}${said}`;
}

function persona(id: string): string {
  return markdownWords(id.length === 2 ? id.toUpperCase() : id);
}
