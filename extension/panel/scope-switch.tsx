import { say, sayCount } from '../messages/say.ts';

/** This page, or its site so far. */
export function ScopeSwitch({
  scope,
  pages,
  choose,
}: {
  scope: 'page' | 'site';
  pages: number;
  choose(scope: 'page' | 'site'): void;
}) {
  return (
    <fieldset class="scope">
      <legend class="heard">{say('panel.scope')}</legend>
      {(['page', 'site'] as const).map((each) => (
        <button
          key={each}
          type="button"
          class="choice"
          aria-pressed={scope === each}
          onClick={() => choose(each)}
        >
          {each === 'page' ? say('panel.this-page') : sayCount('panel.this-site', pages)}
        </button>
      ))}
    </fieldset>
  );
}
