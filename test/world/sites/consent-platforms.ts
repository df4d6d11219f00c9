import { blocks } from '../blocks.ts';
import { page } from '../page.ts';
import type { Site } from '../site.ts';
import { consentBanner, sourcepointFrame } from './consent-banners.ts';
import { plainHouse } from './plain-house.ts';

const host = 'consentwell.example';
const platform = 'cdn.framewell.example';
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** One page a consent banner; what is pressed and measured is in the world's log of requests. */
export const consentPlatforms: Site = {
  hosts: [host, platform],
  answer(request) {
    const { path } = request;
    if (request.host === platform) {
      return path === '/index.html' ? { body: sourcepointFrame } : undefined;
    }
    if (['/pressed', '/pixel', '/own', '/seen'].includes(path)) {
      return { type: 'image/svg+xml', body: picture };
    }
    const frame = request.link(platform, '/index.html?message_id=7');
    const banner = consentBanner(path, frame, request.link('www.facebook.com', '/tr/'));
    if (!banner) return undefined;
    const house = { ...plainHouse, brand: 'Consentwell', action: undefined };
    const text = blocks.hero({
      title: 'Buy Bitcoin at Consentwell.',
      lead: 'Two hundred coins and one order book, open at every hour of the day.',
    });
    return {
      body: page(house, { title: 'Consentwell', head: banner.head, body: text + banner.body }),
    };
  },
};
