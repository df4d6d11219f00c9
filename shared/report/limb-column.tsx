import type { AssessedFinding, Assessment } from '../assessment/assessment.ts';
import { type Limb, strengths } from '../signals/signal.ts';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

const ladder: readonly string[] = strengths;

/** The furthest strength as words; an empty limb and one that could not be assessed differ. */
function furthestWords(word: string): string {
  const strength = strengths.find((each) => each === word);
  if (strength) return wording.strength[strength];
  return word === 'none' ? 'Nothing found' : 'Could not be assessed';
}

/** One half of Article 61(1): its question, how far it is answered, and by which signals. */
export function LimbColumn({
  limb,
  limbs,
  findings,
}: {
  limb: Limb;
  limbs: Assessment['limbs'];
  findings: readonly AssessedFinding[];
}) {
  const reached = ladder.indexOf(limbs[limb]);
  const counted = findings.filter((each) => each.limb === limb && each.points === 'towards');
  const bySignal = new Map<string, { title: string; step: number }>();
  for (const { signal, title, strength } of counted) {
    const step = Math.max(strengths.indexOf(strength), bySignal.get(signal)?.step ?? 0);
    bySignal.set(signal, { title, step });
  }
  const signals = [...bySignal.values()].sort((a, b) => b.step - a.step);
  return (
    <section class="limb">
      <h3>{wording.limb[limb]}</h3>
      <p class="limb-question">{wording.limbQuestion[limb]}</p>
      <p class={`limb-answer limb-${limbs[limb]}`}>{furthestWords(limbs[limb])}</p>
      <ol class="ladder" aria-hidden="true">
        {strengths.map((strength, step) => (
          <li key={strength} class={step <= reached ? 'reached' : ''}>
            {strength}
          </li>
        ))}
      </ol>
      {signals.length > 0 && (
        <ul class="limb-signals">
          {signals.map(({ title, step }) => (
            <li key={title}>
              <PageWords text={title} /> <span class="quiet">({strengths[step]})</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
