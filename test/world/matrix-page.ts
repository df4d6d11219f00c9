/** A small page of an exchange that offers its service, with a promotion or without: HTML. */
export function matrixPage(brand: string, content: { promotion?: string; lang?: string } = {}) {
  const { promotion, lang = 'en' } = content;
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${brand} | Crypto exchange</title>
<link rel="icon" href="data:,"><style>body{font:17px sans-serif;max-width:40em;margin:4em auto}</style></head>
<body><header><b>${brand}</b></header><main><h1>Buy and sell Bitcoin on ${brand}</h1>
<p>Open an account with our crypto exchange and trade forty coins around the clock.</p>
<p><a href="/join">Create account</a></p>${promotion ? `<section>${promotion}</section>` : ''}</main>
<footer><small>${brand} Ltd, Victoria, Seychelles.</small></footer></body></html>`;
}

/** A promotion that speaks to clients in euro. */
export const euroPromotion =
  '<h2>Your welcome bonus</h2><p>Deposit 100 EUR by SEPA bank transfer this week and we add 25 EUR to your account.</p>';
