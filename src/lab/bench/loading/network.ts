import type { Page } from '@playwright/test';

/** The typical connection of a phone on 4G. */
export const NETWORK = { megabitsPerSecond: 9, roundTripMs: 60 };

/** How many times slower the main thread of a phone is. */
export const SLOW_PAGE = 4;

/**
 * Slows down every later request of a page and its workers, and makes the page's main thread `slowdown` times slower. The requests of a
 * service worker itself stay fast.
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
