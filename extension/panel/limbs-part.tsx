import type { Assessment } from '../../shared/assessment/assessment.ts';
import { type Limb, strengths } from '../../shared/signals/signal.ts';
import { say } from '../messages/say.ts';
import { SignalTitle } from './signal-title.tsx';

/** The two halves of Article 61(1): the question, how far it is answered, and by which signals. */
export function LimbsPart({ assessment }: { assessment: Assessment }) {
  return (
    <section class="part">
      <h2>{say('limbs.title')}</h2>
      <div class="limbs">
        <LimbAnswer limb="promotion" assessment={assessment} />
        <LimbAnswer limb="in-the-union" assessment={assessment} />
      </div>
    </section>
  );
}

function LimbAnswer({ limb, assessment }: { limb: Limb; assessment: Assessment }) {
  const word = assessment.limbs[limb];
  const reached = (strengths as readonly string[]).indexOf(word);
  const furthest = new Map<string, { title: string; step: number }>();
  for (const { signal, title, strength, points, ...finding } of assessment.findings) {
    if (finding.limb !== limb || points !== 'towards') continue;
    const step = Math.max(strengths.indexOf(strength), furthest.get(signal)?.step ?? 0);
    furthest.set(signal, { title, step });
  }
  const signals = [...furthest].sort(([, a], [, b]) => b.step - a.step);
  const strength = strengths[reached];
  return (
    <section class="limb">
      <h3>{say(`limb.${limb}`)}</h3>
      <p class="limb-question">{say(`limb-question.${limb}`)}</p>
      <p class={`limb-answer limb-${word}`}>
        {strength
          ? say(`strength.${strength}`)
          : say(word === 'none' ? 'limb-answer.none' : 'limb-answer.not-assessed')}
      </p>
      <ol class="steps" aria-hidden="true">
        {strengths.map((each, step) => (
          <li key={each} class={step <= reached ? 'reached' : ''} />
        ))}
      </ol>
      {signals.length > 0 && (
        <ul class="limb-signals">
          {signals.slice(0, 8).map(([signal, { title, step }]) => (
            <li key={signal}>
              <SignalTitle signal={signal} title={title} />{' '}
              <span class="quiet">({say(`strength.${strengths[step] ?? 'context'}`)})</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
