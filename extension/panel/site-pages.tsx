import { browser } from 'wxt/browser';
import { Address } from '../../shared/report/address.tsx';
import { PageWords } from '../../shared/report/page-words.tsx';
import { say, sayCount } from '../messages/say.ts';
import type { KeptSite } from '../tab/kept-page.ts';
import type { PanelRequest } from '../tab/requests.ts';

/** The pages of a site that were read, each with its own verdict. */
export function SitePages({ site, whole }: { site: string; whole: KeptSite }) {
  return (
    <section class="site-pages">
      <p class="quiet">
        {say('panel.site-is', { site })}
        {whole.dropped > 0 && ` ${sayCount('panel.site-full', whole.dropped)}`}
      </p>
      <details>
        <summary>{say('panel.site-pages')}</summary>
        <ul>
          {whole.pages.map(({ url, title, verdict }) => (
            <li key={url}>
              <span class={`dot dot-${verdict}`} /> <PageWords text={title || url} most={80} />
              <span class="quiet"> · {say(`verdict.${verdict}`)}</span>
              <div class="where">
                <Address url={url} most={110} />
              </div>
            </li>
          ))}
        </ul>
        <button type="button" class="plain" onClick={() => forget(site)}>
          {say('panel.forget-site')}
        </button>
      </details>
    </section>
  );
}

function forget(site: string): void {
  void browser.runtime.sendMessage({ ask: 'forget', site } satisfies PanelRequest);
}
