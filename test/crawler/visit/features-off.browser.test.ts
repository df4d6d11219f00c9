import { chromium } from 'playwright';
import { expect, it } from 'vitest';
import { browserInUse } from '../../../crawler/visit/browser-in-use.ts';
import { featuresOff } from '../../../crawler/visit/features-off.ts';
import { findChromium } from '../../../crawler/visit/open-browser.ts';

it('leaves off all that Playwright itself turns off', async () => {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const { flags } = await browserInUse(browser);
  await browser.close();
  const theirs = flags.filter((flag) => flag.startsWith('--disable-features='));
  expect(theirs).toHaveLength(1);
  const names = (flag = '') => flag.replace(/^[^=]*=/, '').split(',');
  expect(names(featuresOff)).toEqual(expect.arrayContaining(names(theirs[0])));
});
