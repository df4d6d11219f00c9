import type { ListedAd } from '../assessment/ads/ads-assessed.ts';
import { Address } from './address.tsx';
import { periodOf } from './ads-states.tsx';
import { deliveredWords } from './ads-words.ts';
import { PageWords } from './page-words.tsx';
import { wording } from './wording.ts';

/** The ads one by one: those that count first, the furthest first. */
export function AdsListed({ ads, all }: { ads: readonly ListedAd[]; all: number }) {
  return (
    <>
      <table class="figures ads-listed">
        <thead>
          <tr>
            <th scope="col">Advertisement</th>
            <th scope="col">Whose</th>
            <th scope="col">Places and delivery</th>
            <th scope="col">Shown</th>
          </tr>
        </thead>
        <tbody>
          {ads.map((ad) => (
            <tr key={`${ad.source} ${ad.adId}`} class={`ad-${ad.attribution}`}>
              <th scope="row">
                {ad.text === '' ? (
                  <span class="quiet">(no words recorded)</span>
                ) : (
                  <PageWords text={ad.text} most={220} />
                )}
                <div class="quiet ads-id">
                  {ad.libraryUrl === undefined ? (
                    <PageWords text={`${ad.source} ${ad.adId}`} most={90} />
                  ) : (
                    <Address url={ad.libraryUrl} most={90} />
                  )}
                </div>
              </th>
              <td>
                {wording.attribution[ad.attribution]}
                {ad.advertiser !== undefined && (
                  <div>
                    <PageWords text={ad.advertiser} most={90} />
                  </div>
                )}
                {ad.payer !== undefined && (
                  <div>
                    paid by <PageWords text={ad.payer} most={90} />
                  </div>
                )}
                <div class="quiet">
                  <PageWords text={ad.because} most={240} />
                </div>
              </td>
              <td>
                <span class="ads-grade">{ad.grade ?? 'no delivery in the Union recorded'}</span>{' '}
                <PageWords text={deliveredWords(ad)} most={400} />
                {ad.spilledOver && (
                  <div class="quiet">The platform says that the Union was not aimed at.</div>
                )}
                {ad.lowConfidence && <div class="quiet">The format is not documented.</div>}
              </td>
              <td>
                <PageWords text={periodOf(ad)} most={60} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {all > ads.length && (
        <p class="quiet ads-note">
          and {all - ads.length} more, all of them in the folder ads of the case.
        </p>
      )}
    </>
  );
}
