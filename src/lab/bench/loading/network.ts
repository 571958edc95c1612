import type { Page } from '@playwright/test';

/** A phone on 4G, as a rule. */
export const NETWORK = { megabitsPerSecond: 9, roundTripMs: 60 };

/** Slows all that a page and its workers fetch from now on. A service worker's own fetches are not slowed. */
export async function slowDown(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const bytesPerSecond = (NETWORK.megabitsPerSecond * 1e6) / 8;
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: NETWORK.roundTripMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}
