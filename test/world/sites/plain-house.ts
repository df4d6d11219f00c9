import { artwork } from '../artwork.ts';
import type { House } from '../page.ts';

/** The look of the small exchanges; each changes name and texts. */
export const plainHouse: House = {
  lang: 'en',
  theme: {
    accent: '#0a7ea4',
    onAccent: '#ffffff',
    ground: '#f7fbfc',
    surface: '#ffffff',
    ink: '#16181c',
    soft: '#616772',
    line: '#d8dbe0',
    hero: '#e9f6fa',
    onHero: '#16181c',
    radius: 12,
  },
  brand: `${artwork.coin('square', '#0a7ea4', '#fff')}Tarnwick`,
  nav: [
    ['Home', '/'],
    ['Fees', '/fees'],
  ],
  action: ['Sign up', '/signup'],
  footer: { about: '<b>Tarnwick</b>', columns: [], legal: 'Tarnwick Inc., Panama City.' },
};
