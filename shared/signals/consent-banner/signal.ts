import { compilePhrases } from '../../facts/mentions.ts';
import { findingAt } from '../finding-at.ts';
import { phrasesOf } from '../phrases.ts';
import { defineSignal } from '../signal.ts';
import json from './phrases.json' with { type: 'json' };
import { platformOf } from './platforms.ts';

const cookies = compilePhrases(phrasesOf(json).all);

export default defineSignal({
  id: 'consent-banner',
  means: 'own-website',
  title: 'Asks for consent to cookies',
  why: 'A consent banner is what data-protection law asks of any site that visitors from the Union can reach; it shows nothing about whom the firm solicits.',
  basis: ['mica-61-1'],
  limb: 'in-the-union',
  points: 'neither',
  strength: 'context',
  reads: ['dialogs', 'requests'],

  detect({ dialogs, requests }) {
    const banner = dialogs.dialogs.find(
      ({ text, buttons }) => buttons.length > 0 && cookies.find(text).length > 0,
    );
    if (banner !== undefined) return [findingAt(banner, banner.text, [])];
    for (const { url } of requests.requests) {
      const platform = platformOf(url);
      if (platform === undefined) continue;
      const why = `The page loads ${platform}, a platform for consent to cookies; that shows nothing about whom the firm solicits.`;
      return [findingAt({ where: 'requests' }, url, [], { why })];
    }
    return [];
  },
});
