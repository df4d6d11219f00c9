import { layout } from '../../../shared/case/layout.ts';
import { Manifest } from '../../../shared/case/manifest.ts';
import { PageWords } from '../../../shared/report/page-words.tsx';
import type { takenOutOf } from '../../../shared/seal/taken-out.ts';
import { say } from '../../messages/say.ts';
import { timeInWords } from '../../messages/time-in-words.ts';
import { MissingFiles } from '../capture-result.tsx';
import type { Note } from '../notes.ts';
import { fileOf, visitPath } from '../read-case.ts';
import type { StoredVisit } from '../store.ts';
import { takeOut } from '../take-out.ts';
import { useStored } from '../use-stored.ts';
import { CaseNotes } from './case-notes.tsx';
import { Removal } from './removal.tsx';
import { saveFile } from './save-file.ts';
import { StoredPicture } from './stored-picture.tsx';

/**
 * One visit of a case: its picture, its files with their hashes, what is missing, its notes. `out`:
 * what the ledger says where it was taken out of the case.
 */
export function VisitEntry({
  visit,
  notes,
  out,
}: {
  visit: StoredVisit;
  notes: readonly Note[];
  out: ReturnType<typeof takenOutOf>[number] | undefined;
}) {
  const { caseId, id, title, record, takenAt, missing } = visit;
  const manifest = useStored(() => manifestOf(caseId, id), `manifest ${caseId} ${id}`);
  const interrupted = record.outcome === 'skipped';
  return (
    <article class="visit" id={id}>
      <div class="visit-picture">
        {!out && (
          <StoredPicture
            caseId={caseId}
            path={visitPath(id, layout.preview)}
            alt={say('visit.picture', { title: title || record.url })}
          />
        )}
      </div>
      <div class="visit-words">
        <h3>
          <PageWords text={title || record.url} most={120} />
        </h3>
        <p class="quiet address">
          {title !== '' && (
            <>
              <PageWords text={record.url} most={160} />
              <br />
            </>
          )}
          {timeInWords(takenAt)} · {say(`role.${record.role}`)}
        </p>
        {interrupted && (
          <p class="fault">
            <PageWords text={record.because ?? ''} most={400} />
          </p>
        )}
        {out && (
          <p class="note">
            {say('visit.taken-out', { by: out.by, time: timeInWords(out.at) })}{' '}
            <PageWords text={out.because} most={600} />
          </p>
        )}
        <MissingFiles missing={missing} />
        {manifest && (
          <details>
            <summary>{say('visit.files', { count: String(manifest.files.length) })}</summary>
            <ul class="files">
              {manifest.files.map(({ file, sha256, bytes }) => (
                <li key={file}>
                  <button type="button" class="link" onClick={() => void save(caseId, id, file)}>
                    {file}
                  </button>{' '}
                  <span class="quiet">{size(bytes)}</span>
                  <code>{sha256}</code>
                </li>
              ))}
            </ul>
          </details>
        )}
        <CaseNotes caseId={caseId} visit={id} notes={notes} />
        {!interrupted && !out && (
          <div class="row">
            <Removal
              label={say('take-out')}
              title={say('take-out.title')}
              what={say('take-out.what', { page: record.url.slice(0, 160) })}
              asks={say('take-out.why')}
              sure={say('take-out.sure')}
              remove={(because) => takeOut(visit, because)}
            />
          </div>
        )}
      </div>
    </article>
  );
}

async function manifestOf(caseId: string, visit: string): Promise<Manifest | undefined> {
  const file = await fileOf(caseId, visitPath(visit, layout.manifest));
  return file && Manifest.parse(JSON.parse(await file.text()));
}

async function save(caseId: string, visit: string, file: string): Promise<void> {
  const content = await fileOf(caseId, visitPath(visit, file));
  // Saved as bytes: a page of somebody else's is not opened here.
  if (content) saveFile(`${visit}-${file}`, new Blob([content]));
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
