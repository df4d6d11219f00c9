/**
 * Without it Chromium keeps a process ready for the next page of each context. A visit has a context of
 * its own, so these were four processes to a visit that no page ever got, a quarter of its work.
 */
const spareProcess = 'SpareRendererForSitePerProcess';

/** What Playwright 1.65 turns off; the browser heeds only the last flag of a name, which is ours. */
const byPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** The flag that turns features of Chromium off. */
export const featuresOff = `--disable-features=${[...byPlaywright, spareProcess].join(',')}`;
