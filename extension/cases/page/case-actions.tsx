import { useState } from 'preact/hooks';
import { caseYaml } from '../../../shared/case/case-yaml.ts';
import { fileName } from '../../../shared/case/file-name.ts';
import { wordsOfFault } from '../../../shared/fault/words-of-fault.ts';
import { say } from '../../messages/say.ts';
import { deleteCase } from '../delete-case.ts';
import { isKept } from '../read-case.ts';
import { sealStored } from '../seal-stored.ts';
import type { StoredCase, StoredVisit } from '../store.ts';
import { zipCase } from '../zip-case.ts';
import { Removal } from './removal.tsx';
import { saveFile } from './save-file.ts';

type State = { is: 'idle' } | { is: 'working' } | { is: 'done' | 'failed'; words: string };

/** What can be done with a case: export it sealed, hand its pages to the crawler, delete it. */
export function CaseActions({
  stored,
  visits,
  deleted,
}: {
  stored: StoredCase;
  visits: readonly StoredVisit[];
  deleted: () => void;
}) {
  const [state, setState] = useState<State>({ is: 'idle' });
  const { firm } = stored.case;
  const name = fileName(firm.name);

  const kept = visits.filter(isKept);

  async function exportCase() {
    setState({ is: 'working' });
    try {
      const sealed = await sealStored(stored.id);
      saveFile(`${name}.zip`, await zipCase(sealed.files));
      const left = sealed.lost.length > 0 && say('export.lost', { files: sealed.lost.join(', ') });
      const done = say('export.done', { key: sealed.fingerprint });
      setState({ is: 'done', words: left ? `${done} ${left}` : done });
    } catch (fault) {
      const because = wordsOfFault(fault);
      setState({ is: 'failed', words: say('export.failed', { because }) });
    }
  }

  function handOver() {
    const stops = new Map(kept.map(({ record: { url, role } }) => [url, { url, role }]));
    const text = caseYaml(firm, [...stops.values()]);
    saveFile(`${name}.yaml`, new Blob([text], { type: 'application/yaml' }));
    setState({ is: 'done', words: say('hand-over.done', { file: `${name}.yaml` }) });
  }

  return (
    <div class="case-actions">
      <div class="row">
        <button
          type="button"
          disabled={visits.length === 0 || state.is === 'working'}
          onClick={() => void exportCase()}
        >
          {say(state.is === 'working' ? 'export.working' : 'export')}
        </button>
        <button type="button" class="plain" disabled={kept.length === 0} onClick={handOver}>
          {say('hand-over')}
        </button>
        <Removal
          label={say('delete')}
          title={say('delete.title', { firm: firm.name })}
          what={say('delete.what', { visits: String(kept.length) })}
          sure={say('delete.sure')}
          remove={() => deleteCase(stored.id).then(deleted)}
        />
      </div>
      {visits.length === 0 && <p class="quiet">{say('export.nothing')}</p>}
      <p class={state.is === 'failed' ? 'fault' : 'quiet'} role="status">
        {'words' in state && state.words}
      </p>
    </div>
  );
}
