import { useEffect, useState } from 'preact/hooks';
import type { CaptureOutcome } from '../capture/capture-into-case.ts';
import { captureIntoCase } from '../capture/capture-into-case.ts';
import type { CaptureProgress } from '../capture/capture-tab.ts';
import { say } from '../messages/say.ts';
import { CaptureResult } from './capture-result.tsx';
import { NewCaseForm } from './new-case-form.tsx';
import { listCases } from './read-case.ts';
import { changeSettings } from './settings.ts';
import { StorageNotices } from './storage-notices.tsx';
import { useSettings } from './use-settings.ts';
import { useStored } from './use-stored.ts';

/** The page that stands in the panel. */
export type PageInPanel = { tab: number; url: string };

/**
 * The case that captures go into, and the button that captures: placed by the panel under its head.
 * `page` is missing where nothing was read.
 */
export function CaseBar({ page }: { page: PageInPanel | undefined }) {
  const cases = useStored(listCases, 'cases');
  const settings = useSettings();
  // What was picked counts at once: it takes a moment until it is stored and heard of.
  const [picked, setPicked] = useState<string>();
  useEffect(() => setPicked(undefined), [settings?.currentCase]);
  const [opening, setOpening] = useState(false);
  const [progress, setProgress] = useState<CaptureProgress>();
  const [outcome, setOutcome] = useState<CaptureOutcome>();
  // What is said of a capture is about the page that was captured.
  useEffect(() => setOutcome(undefined), [page?.url]);
  if (!cases || !settings) return null;
  const wanted = picked ?? settings.currentCase;
  const current = cases.find(({ id }) => id === wanted) ?? cases[0];

  async function capture() {
    if (!page || !current) return;
    setOutcome(undefined);
    setProgress({ step: 'viewport' });
    const toCapture = { tab: page.tab, shown: page.url, caseId: current.id };
    const done = await captureIntoCase(toCapture, setProgress);
    setProgress(undefined);
    setOutcome(done);
  }

  return (
    <section class="case-bar" aria-label={say('bar.label')}>
      <StorageNotices />
      {opening || !current ? (
        <details class="case-new" open={opening}>
          <summary>{say('bar.first')}</summary>
          <NewCaseForm
            key={page?.url}
            suggested={page && { domains: hostOf(page.url) }}
            made={() => setOpening(false)}
            cancel={current && (() => setOpening(false))}
          />
        </details>
      ) : (
        <div class="row">
          <label>
            <span class="quiet">{say('bar.case')}</span>{' '}
            <select
              value={current.id}
              disabled={progress !== undefined}
              onChange={({ currentTarget: { value } }) => {
                if (value === '') {
                  setOpening(true);
                  return;
                }
                setPicked(value);
                void changeSettings({ currentCase: value });
              }}
            >
              {cases.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.case.firm.name}
                </option>
              ))}
              <option value="">{say('bar.new')}</option>
            </select>
          </label>
          <button
            type="button"
            disabled={!page || progress !== undefined}
            onClick={() => void capture()}
          >
            {say('bar.capture')}
          </button>
          <a href={`/cases.html#${current.id}`} target="_blank" rel="noreferrer">
            {say('bar.show')}
          </a>
        </div>
      )}
      {progress && <Progress progress={progress} />}
      {outcome && <CaptureResult outcome={outcome} />}
    </section>
  );
}

function Progress({ progress: { step, done, all } }: { progress: CaptureProgress }) {
  const steps = ['viewport', 'scroll', 'read', 'document', 'mhtml', 'whole', 'keep'];
  const share = done === undefined || !all ? 0 : done / all;
  // The pictures of the whole page take most of the time.
  const value =
    step === 'whole' ? 0.3 + 0.65 * share : step === 'keep' ? 0.97 : steps.indexOf(step) * 0.06;
  return (
    <div class="capture-progress" role="status">
      <progress value={value} max={1} aria-label={say('bar.progress')} />
      <span class="quiet">
        {say(`step.${step}`)} {say('bar.stay')}
      </span>
    </div>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
