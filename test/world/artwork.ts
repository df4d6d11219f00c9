const paths: Record<string, string> = {
  shield: 'M12 3l8 3v6c0 5-3.4 8.2-8 9-4.6-.8-8-4-8-9V6l8-3zM8.5 12l2.5 2.5 4.5-5',
  chart: 'M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6M20 16V6',
  bolt: 'M13 3L5 14h6l-1 7 8-11h-6l1-7z',
  wallet: 'M3 7h15a3 3 0 013 3v7a3 3 0 01-3 3H6a3 3 0 01-3-3V7zm0 0l11-3v3M16 13.5h.5',
  gift: 'M4 11h16v9H4v-9zM3 7h18v4H3V7zM12 7v13M12 7c-2-5-7-3-4 0M12 7c2-5 7-3 4 0',
  people:
    'M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 20c.6-4 3-6 6.5-6s5.9 2 6.5 6M16 4.500a3.5 3.5 0 010 6.500M18 14.500c2 .8 3.2 2.7 3.5 5.5',
  globe: 'M12 21a9 9 0 100-18 9 9 0 000 18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  phone: 'M6 3h4l2 5-3 2c1 3 2 4 5 5l2-3 5 2v4c0 2-1 3-3 3C10 20 4 13 3 6c0-2 1-3 3-3z',
  key: 'M15 9a4 4 0 11-8 0 4 4 0 018 0zM11 13v8M11 17h4M11 20.500h3',
  book: 'M4 5c3-1.5 6-1 8 1 2-2 5-2.5 8-1v14c-3-1.5-6-1-8 1-2-2-5-2.5-8-1V5zM12 6v14',
};

/** A line icon in the colour of its surroundings. */
export function icon(name: string): string {
  return `<svg width="34" height="34" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${paths[name] ?? paths.bolt}"/></svg>`;
}

/** Pictures drawn from a seed, so that every firm has its own and none is loaded from outside. */
export const artwork = { tradingScreen, phone, waves, coin, portrait, video, stadium };

/** The same numbers for the same seed, between 0 and 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

type Colours = { up: string; down: string; ground: string; line: string; ink: string };

function svg(width: number, height: number, title: string, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}" font-family="Inter,Liberation Sans,sans-serif">${body}</svg>`;
}

/** A window with candles and an order book. */
function tradingScreen(seed: number, pair: string, colours: Colours): string {
  const next = numbers(seed);
  let price = 225;
  const candles = Array.from({ length: 34 }, (_, place) => {
    const open = price;
    price = Math.min(
      250,
      Math.max(70, price - (next() - 0.5) * 46 - 2 + (238 - place * 3.4 - price) * 0.14),
    );
    const x = 30 + place * 10.5;
    const [top, bottom] = [Math.min(open, price), Math.max(open, price)];
    const colour = price < open ? colours.up : colours.down;
    return `<path d="M${x + 3} ${top - next() * 14}V${bottom + next() * 14}" stroke="${colour}"/><rect x="${x}" y="${top}" width="6" height="${Math.max(3, bottom - top)}" rx="1" fill="${colour}"/>`;
  }).join('');
  const book = Array.from({ length: 12 }, (_, place) => {
    const width = 20 + next() * 70;
    const colour = place < 6 ? colours.down : colours.up;
    const y = 66 + place * 19;
    return `<rect x="${520 - width}" y="${y}" width="${width}" height="14" rx="2" fill="${colour}" opacity=".22"/><rect x="420" y="${y + 4}" width="${30 + next() * 14}" height="6" rx="3" fill="${colour}" opacity=".85"/>`;
  }).join('');
  return svg(
    540,
    330,
    pair,
    `<rect width="540" height="330" rx="16" fill="${colours.ground}" stroke="${colours.line}"/><path d="M0 46H540M404 46V330" stroke="${colours.line}"/>
<text x="24" y="30" fill="${colours.ink}" font-size="15" font-weight="700">${pair}</text><circle cx="508" cy="24" r="5" fill="${colours.up}"/>${candles}${book}
<path d="M30 286h360M30 306h240" stroke="${colours.line}" stroke-width="8" stroke-linecap="round"/>`,
  );
}

/** A telephone with an app: a balance, a rising line and a list. */
function phone(
  seed: number,
  balance: string,
  rows: [name: string, amount: string][],
  colours: Colours,
): string {
  const next = numbers(seed);
  const points = Array.from(
    { length: 12 },
    (_, place) => `${44 + place * 20} ${228 - place * 6 - next() * 26}`,
  );
  const list = rows
    .map(([name, amount], place) => {
      const y = 290 + place * 58;
      return `<circle cx="62" cy="${y}" r="17" fill="${place % 2 ? colours.down : colours.up}"/><text x="92" y="${y + 5}" fill="${colours.ink}" font-size="15" font-weight="600">${name}</text><text x="268" y="${y + 5}" fill="${colours.ink}" font-size="15" text-anchor="end">${amount}</text>`;
    })
    .join('');
  return svg(
    310,
    560,
    'App',
    `<rect x="5" y="5" width="300" height="550" rx="42" fill="${colours.ground}" stroke="${colours.line}" stroke-width="5"/><rect x="112" y="20" width="86" height="20" rx="10" fill="${colours.line}"/>
<text x="40" y="100" fill="${colours.ink}" font-size="31" font-weight="750">${balance}</text><rect x="40" y="118" width="92" height="9" rx="4" fill="${colours.up}" opacity=".7"/>
<polyline points="${points.join(' ')}" fill="none" stroke="${colours.up}" stroke-width="4" stroke-linejoin="round" stroke-linecap="round"/>${list}
<rect x="40" y="486" width="230" height="44" rx="14" fill="${colours.up}"/>`,
  );
}

/** Soft hills of colour, for a wide picture. */
function waves(seed: number, title: string, tones: string[]): string {
  const next = numbers(seed);
  const hills = tones.slice(1).map((tone, place) => {
    const y = 120 + place * 55;
    return `<path d="M0 ${y + next() * 50}C180 ${y - 90 * next()} 320 ${y + 90 * next()} 480 ${y}S820 ${y - 60 * next()} 960 ${y + 40 * next()}V400H0Z" fill="${tone}"/>`;
  });
  return svg(
    960,
    400,
    title,
    `<rect width="960" height="400" fill="${tones[0]}"/><circle cx="${640 + next() * 200}" cy="92" r="46" fill="#fff" opacity=".8"/>${hills.join('')}`,
  );
}

/** A brand's mark: a round or square token with a letter-like cut. */
function coin(shape: 'round' | 'square' | 'moon' | 'bars', colour: string, on: string): string {
  const inside = {
    round: `<circle cx="16" cy="16" r="15" fill="${colour}"/><path d="M11 22V10l10 12V10" fill="none" stroke="${on}" stroke-width="3"/>`,
    square: `<rect x="1" y="1" width="30" height="30" rx="8" fill="${colour}"/><path d="M9 22L16 9l7 13" fill="none" stroke="${on}" stroke-width="3.2" stroke-linejoin="round"/>`,
    moon: `<path d="M21 3a13.5 13.5 0 100 26A15 15 0 0121 3z" fill="${colour}"/><circle cx="24" cy="9" r="3" fill="${on}"/>`,
    bars: `<rect x="3" y="14" width="7" height="15" rx="2" fill="${colour}"/><rect x="12.5" y="8" width="7" height="21" rx="2" fill="${colour}" opacity=".75"/><rect x="22" y="2" width="7" height="27" rx="2" fill="${colour}" opacity=".5"/>`,
  };
  return `<svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">${inside[shape]}</svg>`;
}

/** A drawn person, for authors and testimonials. */
function portrait(title: string, skin: string, shirt: string, ground: string): string {
  return svg(
    120,
    120,
    title,
    `<rect width="120" height="120" fill="${ground}"/><circle cx="60" cy="50" r="23" fill="${skin}"/><path d="M35 46c0-34 50-34 50 0-12-10-36-12-50 0z" fill="#3b2a20"/><path d="M16 120c2-32 22-40 44-40s42 8 44 40z" fill="${shirt}"/>`,
  );
}

/** A still of a video with its author and a play button. */
function video(title: string, skin: string, shirt: string, colour: string): string {
  return svg(
    480,
    270,
    title,
    `<rect width="480" height="270" rx="18" fill="${colour}"/><circle cx="400" cy="40" r="110" fill="#fff" opacity=".08"/><circle cx="60" cy="250" r="140" fill="#fff" opacity=".06"/>
<g transform="translate(150 22) scale(2.07)"><circle cx="60" cy="50" r="23" fill="${skin}"/><path d="M35 46c0-34 50-34 50 0-12-10-36-12-50 0z" fill="#3b2a20"/><path d="M16 120c2-32 22-40 44-40s42 8 44 40z" fill="${shirt}"/></g>
<circle cx="240" cy="135" r="38" fill="#000" opacity=".55"/><path d="M229 115l34 20-34 20z" fill="#fff"/><rect x="24" y="246" width="432" height="5" rx="2.5" fill="#fff" opacity=".35"/><rect x="24" y="246" width="120" height="5" rx="2.5" fill="${shirt}"/>`,
  );
}

/** A football ground at night. */
function stadium(title: string, field: string, stand: string): string {
  const lights = [90, 300, 660, 870]
    .map(
      (x) =>
        `<path d="M${x} 60L${x - 60} 285h120z" fill="#fff" opacity=".07"/><rect x="${x - 26}" y="44" width="52" height="18" rx="4" fill="#fff"/>`,
    )
    .join('');
  return svg(
    960,
    400,
    title,
    `<rect width="960" height="400" fill="#0b1220"/>${lights}<path d="M0 190Q480 90 960 190V300H0Z" fill="${stand}"/><path d="M0 400L150 268H810L960 400Z" fill="${field}"/><path d="M480 268V400M300 268L240 400M660 268L720 400" stroke="#fff" stroke-width="2" opacity=".5"/><ellipse cx="480" cy="330" rx="90" ry="26" fill="none" stroke="#fff" stroke-width="2" opacity=".6"/>`,
  );
}
