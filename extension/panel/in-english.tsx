import { PageWords } from '../../shared/report/page-words.tsx';

/** Words of the classifier, which are English in every language of the panel. */
export function InEnglish({ text, most = 600 }: { text: string; most?: number }) {
  return (
    <span lang="en">
      <PageWords text={text} most={most} />
    </span>
  );
}
