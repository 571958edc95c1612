import type { Page } from '@playwright/test';

/** What a phone on 4G typically has. */
export const NETWORK = { megabitsPerSecond: 9, roundTripMs: 60 };

/** How many times slower a phone's own thread is. */
export const SLOW_PAGE = 4;

/**
 * Slows every later request of a page and its workers, and the page's own thread `slowdown` times. The requests that a service worker makes itself
 * stay fast.
 */
export async function slowDown(page: Page, slowdown: number): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const bytesPerSecond = (NETWORK.megabitsPerSecond * 1e6) / 8;
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: NETWORK.roundTripMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}
