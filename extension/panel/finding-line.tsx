import type { ComponentChildren } from 'preact';
import { unionStates } from '../../shared/reference/member-state.ts';
import type { MergedFinding } from '../../shared/report/group-findings.ts';
import { say } from '../messages/say.ts';
import { countryInWords } from './country-in-words.ts';

/** Under a finding's words: how far it goes, for whom, and what the place where it is shown adds. */
export function FindingLine({
  merged: { strength, memberStates, findings },
  counted,
  children,
}: {
  merged: MergedFinding;
  /** A strength is said of findings that count, and of no others. */
  counted: boolean;
  children?: ComponentChildren;
}) {
  const { frame } = findings[0];
  return (
    <p class="finding-line">
      {counted && (
        <span class={`strength strength-${strength}`}>{say(`strength.${strength}`)}</span>
      )}
      {memberStates.length > 0 && (
        <span>{say('findings.for', { states: statesInWords(memberStates) })}</span>
      )}
      {frame !== undefined && (
        <span class="quiet where">{say('findings.in-frame', { frame: shortened(frame) })}</span>
      )}
      {children}
    </p>
  );
}

function statesInWords(states: readonly string[]): string {
  const union = unionStates.filter((state) => states.includes(state));
  if (union.length === unionStates.length) {
    return say(states.length > union.length ? 'findings.whole-eea' : 'findings.whole-union');
  }
  return states.length > 6 ? states.join(', ') : states.map(countryInWords).join(', ');
}

/** An address among other words: printable characters only, and not many. */
function shortened(address: string): string {
  const plain = address.replace(/[^\x21-\x7e]/g, '');
  return plain.length > 70 ? `${plain.slice(0, 69)}…` : plain;
}
