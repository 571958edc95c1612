import { type Browser, chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../../../../tools/browser';

/**
 * Launches a new headless Chromium.
 *
 * @throws Error with a sentence, when none is available
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    // With this option memory is measured at once, not at the next garbage collection.
    args: [...BROWSER_ARGS, '--enable-blink-features=ForceEagerMeasureMemory'],
  });
}
