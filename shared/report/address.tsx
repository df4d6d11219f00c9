import { PageWords } from './page-words.tsx';

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** An address as text; a link only where it leads to the web, and then without a referrer. */
export function Address({ url, most = 140 }: { url: string; most?: number }) {
  const words = <PageWords text={url} most={most} />;
  if (!isWebAddress(url)) return <span class="address">{words}</span>;
  return (
    <a class="address" href={url} rel="noreferrer noopener" target="_blank">
      {words}
    </a>
  );
}
