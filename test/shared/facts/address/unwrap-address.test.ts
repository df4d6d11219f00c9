import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unwrapAddress } from '../../../../shared/facts/address/unwrap-address.ts';
import { redirectors } from '../../../../shared/reference/redirectors.ts';

const to = 'https://kestrelx.example/de/?ref=A1&x=1';
const coded = encodeURIComponent(to);

it.each([
  `https://l.facebook.com/l.php?u=${coded}&h=AT0`,
  `https://www.google.com/url?q=${coded}&sa=D`,
  `https://www.google.de/url?url=${coded}`,
  `https://www.googleadservices.com/pagead/aclk?sa=L&ai=x&adurl=${coded}`,
  `https://ad.doubleclick.net/ddm/clk/1;2;3?adurl=${coded}`,
  `https://www.bing.com/aclk?ld=e8&u=a1${btoa(to).replace(/=+$/, '')}&ntb=1`,
  `https://www.bing.com/aclk?ld=e8&u=${encodeURIComponent(coded)}`,
  `https://www.linkedin.com/redir/redirect?url=${coded}&trk=x`,
  `https://out.reddit.com/t3_x?url=${coded}`,
  `https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=${coded}`,
  `https://www.anrdoezrs.net/click-1-2?url=${coded}`,
  `https://www.jdoqocy.com/links/1/type/dlg/${to}`,
  `https://kestrel.pxf.io/c/1/2/3?u=${coded}`,
  `https://click.linksynergy.com/deeplink?id=x&mid=1&murl=${coded}`,
  `https://prf.hn/click/camref:1l/pubref:x/destination:${coded}`,
  `https://go.skimresources.com/?id=1&url=${coded}`,
  `https://www.youtube.com/redirect?event=v&q=${coded}`,
  `https://href.li/?${to}`,
  `https://app.adjust.com/abc?redirect=${coded}`,
  `https://kestrel.onelink.me/x?pid=a&af_r=${coded}`,
  `https://kestrel.app.link/x?$desktop_url=${coded}`,
  `https://duckduckgo.com/l/?uddg=${coded}`,
  `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://www.awin1.com/cread.php?ued=${coded}`)}`,
])('%s leads to the page', (address) => {
  expect(unwrapAddress(address)).toMatchObject({ url: to });
  expect(unwrapAddress(address).through.length).toBeGreaterThan(0);
});

it.each([
  'https://t.co/AbCdEf',
  `https://kestrelx.example/login?url=${coded}`,
  `https://notgoogle.com/url?q=${coded}`,
  'https://www.google.com/search?q=https://kestrelx.example/',
  'https://www.youtube.com/watch?v=1&q=https://kestrelx.example/',
  'https://l.facebook.com/l.php?u=javascript:alert(1)',
  'https://prf.hn/click/destination:%E0%A4%A',
  'mailto:someone@kestrelx.example',
  '',
])('%s stays as it is', (address) => {
  expect(unwrapAddress(address)).toEqual({ url: address, through: [] });
});

it('gives up on addresses that are wrapped deeper than anyone means it', () => {
  let deep = to;
  for (let times = 0; times < 9; times += 1) {
    deep = `https://l.facebook.com/l.php?u=${encodeURIComponent(deep)}`;
    if (deep.length > 15_000) break;
  }
  expect(unwrapAddress(deep)).toEqual({ url: deep, through: [] });
});

const hosts = redirectors.flatMap((row) => row.hosts.map((host) => host.replace('.*', '.com')));
const names = [...new Set(redirectors.flatMap(({ parameters }) => parameters))];
const paths = redirectors.flatMap(({ path, inPath }) => [path ?? '/', inPath ?? '/']);
const anyAddress = fc.letrec<{ address: string }>((tie) => ({
  address: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
    fc
      .tuple(
        fc.constantFrom(...hosts),
        fc.constantFrom(...paths),
        fc.constantFrom(...names, ''),
        tie('address'),
        fc.boolean(),
      )
      .map(([host, path, name, inner, twice]) => {
        const once = encodeURIComponent(inner.replace(/[\uD800-\uDFFF]/gu, ''));
        return `https://www.${host}${path}?${name}=${twice ? encodeURIComponent(once) : once}`;
      }),
  ),
})).address;

it('never throws, is idempotent, and goes through few redirectors', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      const { url, through } = unwrapAddress(address);
      expect(unwrapAddress(url)).toEqual({ url, through: [] });
      expect(through.length).toBeLessThanOrEqual(8);
    }),
    { numRuns: 100 },
  );
});
