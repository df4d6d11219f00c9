import type { SignalGroup } from '../../shared/report/group-findings.ts';
import { say } from '../messages/say.ts';
import { InEnglish } from './in-english.tsx';
import { SignalTitle } from './signal-title.tsx';

/** What a signal's findings share: its title, why they matter, what they rest on, what is left without. */
export function SignalHead({ group }: { group: SignalGroup }) {
  const { signal, title, limb, points, why, basis, findings } = group;
  const without = findings
    .flatMap((merged) => merged.findings)
    .find((finding) => finding.without !== undefined)?.without;
  return (
    <>
      <h5>
        <SignalTitle signal={signal} title={title} />
      </h5>
      {why !== undefined && (
        <p class="why">
          <InEnglish text={why} />
        </p>
      )}
      <p class="basis">
        {points === 'towards' && <span>{say('findings.limb', { limb: say(`limb.${limb}`) })}</span>}
        {basis.map((provision) => (
          <InEnglish key={provision} text={provision} />
        ))}
        {without !== undefined && (
          <span>
            {say('findings.without', {
              verdict: inLine(say(`verdict.${without.verdict}`)),
              score: without.score,
            })}
          </span>
        )}
      </p>
    </>
  );
}

/** As within a sentence: German keeps the capitals of its nouns. */
function inLine(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}
