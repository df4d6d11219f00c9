import { useId, useState } from 'preact/hooks';
import { wordsOfFault } from '../../shared/fault/words-of-fault.ts';
import { say } from '../messages/say.ts';
import { newCase, readFirm, type SaidOfFirm } from './case-of-firm.ts';

const empty: SaidOfFirm = { name: '', home: '', domains: '' };

/** Asks for the firm of a new case: name, home state and domains. */
export function NewCaseForm({
  suggested = {},
  made,
  cancel,
}: {
  /** What the page in the tab suggests. */
  suggested?: Partial<SaidOfFirm>;
  made: (id: string) => void;
  cancel?: () => void;
}) {
  const [said, setSaid] = useState<SaidOfFirm>({ ...empty, ...suggested });
  const [wrong, setWrong] = useState<keyof SaidOfFirm | 'store'>();
  const [fault, setFault] = useState('');

  async function submit(event: Event) {
    event.preventDefault();
    const firm = readFirm(said);
    if ('wrong' in firm) {
      setWrong(firm.wrong);
      setFault(say(`case.wrong.${firm.wrong}`));
      return;
    }
    try {
      made((await newCase(firm)).id);
    } catch (caught) {
      setWrong('store');
      setFault(wordsOfFault(caught));
    }
  }

  const field = (name: keyof SaidOfFirm) => (
    <Field
      name={name}
      value={said[name]}
      fault={wrong === name ? fault : ''}
      change={(value) => setSaid((now) => ({ ...now, [name]: value }))}
    />
  );
  return (
    <form class="case-form" onSubmit={(event) => void submit(event)} noValidate>
      {field('name')}
      {field('home')}
      {field('domains')}
      {wrong === 'store' && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <div class="row">
        <button type="submit">{say('case.open')}</button>
        {cancel && (
          <button type="button" class="plain" onClick={cancel}>
            {say('cancel')}
          </button>
        )}
      </div>
    </form>
  );
}

function Field({
  name,
  value,
  fault,
  change,
}: {
  name: keyof SaidOfFirm;
  value: string;
  fault: string;
  change: (value: string) => void;
}) {
  const id = useId();
  const hint = say(`case.hint.${name}`);
  return (
    <p class="field">
      <label for={id}>{say(`case.field.${name}`)}</label>
      <input
        id={id}
        value={value}
        aria-describedby={`${id}-hint`}
        aria-invalid={fault !== ''}
        autocomplete="off"
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      <span id={`${id}-hint`} class={fault === '' ? 'quiet' : 'fault'}>
        {fault === '' ? hint : fault}
      </span>
    </p>
  );
}
