import { rangeWords } from '../ads/range-words.ts';
import type { ListedAd } from '../assessment/ads/ads-assessed.ts';

/** Where an ad was meant to go and where it went, in words. */
export function deliveredWords({ included, excluded, delivered }: ListedAd): string {
  const places = delivered.map(({ state, users, impressions }) => {
    const numbers = [
      ...(users ? [`${rangeWords(users)} persons`] : []),
      ...(impressions ? [`${rangeWords(impressions)} times`] : []),
    ];
    return `${state} ${numbers.join(', ') || '(no number)'}`;
  });
  return [
    ...(included.length > 0 ? [`Chosen: ${included.join(', ')}.`] : []),
    ...(excluded.length > 0 ? [`Left out: ${excluded.join(', ')}.`] : []),
    ...(places.length > 0 ? [`Delivered: ${places.join('; ')}.`] : []),
  ].join(' ');
}
