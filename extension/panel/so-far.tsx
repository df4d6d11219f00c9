import { PageWords } from '../../shared/report/page-words.tsx';
import { say } from '../messages/say.ts';
import type { KeptPage } from '../tab/kept-page.ts';
import { LimbsPart } from './limbs-part.tsx';

/** What the beginning of a long page comes to, said to be no more than that. */
export function SoFar({ page: { assessment, title } }: { page: KeptPage }) {
  const { verdict, url } = assessment;
  const found = verdict === 'some' || verdict === 'strong' ? verdict : undefined;
  return (
    <div class="so-far">
      <section class="head">
        <h1 dir="auto">
          <PageWords text={title || url} most={90} />
        </h1>
      </section>
      <section class={`verdict verdict-${found ?? 'inconclusive'}`}>
        <p class="verdict-name">{say(found ? `so-far.${found}` : 'so-far.nothing')}</p>
        <p>{say('so-far.rest')}</p>
      </section>
      <LimbsPart assessment={assessment} />
    </div>
  );
}
