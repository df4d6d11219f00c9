import { PageWords } from './page-words.tsx';

/** As a browser would ask for it, hidden characters encoded; undefined where it leads not to the web. */
function webAddress(url: string): string | undefined {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : undefined;
}

/** An address as text; a link only where it leads to the web, and then without a referrer. */
export function Address({ url, most = 140 }: { url: string; most?: number }) {
  const words = <PageWords text={url} most={most} />;
  const href = webAddress(url);
  if (href === undefined) return <span class="address">{words}</span>;
  return (
    <a class="address" href={href} rel="noreferrer noopener" target="_blank">
      {words}
    </a>
  );
}
