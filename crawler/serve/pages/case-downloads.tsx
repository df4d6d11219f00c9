import { Chapter } from '../../../shared/report/chapter.tsx';

type Props = {
  base: string;
  form: string;
  ready: { pdf: boolean; bundle: boolean; report: boolean };
};

/** What of a case can be taken away, and what has to be made first. */
export function CaseDownloads({ base, form, ready }: Props) {
  return (
    <Chapter title="Downloads" lead="Made from what is stored; making them is noted in the ledger.">
      <ul class="downloads">
        <li>
          <a href={`${base}/findings.csv`}>Findings as CSV</a>
        </li>
        {ready.report && (
          <li>
            <a href={`${base}/report.html`}>The report</a> as it was written last
          </li>
        )}
        <li>
          {ready.pdf && <a href={`${base}/report.pdf`}>The report as PDF</a>}
          <Make base={base} form={form} what="pdf">
            {ready.pdf ? 'Print it anew' : 'Print the report as PDF'}
          </Make>
        </li>
        <li>
          {ready.bundle && <a href={`${base}/bundle.wacz`}>The bundle (WACZ)</a>}
          <Make base={base} form={form} what="bundle">
            {ready.bundle ? 'Make it anew' : 'Make the bundle (WACZ)'}
          </Make>
        </li>
      </ul>
    </Chapter>
  );
}

function Make({
  base,
  form,
  what,
  children,
}: {
  base: string;
  form: string;
  what: string;
  children: string;
}) {
  return (
    <form method="post" action={`${base}/make`}>
      <input type="hidden" name="form" value={form} />
      <button type="submit" name="what" value={what}>
        {children}
      </button>
    </form>
  );
}
