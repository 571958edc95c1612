import { type Browser, chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../../../../tools/browser';

/**
 * A new headless Chromium.
 *
 * @throws Error a sentence, when none is to be had
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    // Memory is measured at once, not at the next garbage collection.
    args: [...BROWSER_ARGS, '--enable-blink-features=ForceEagerMeasureMemory'],
  });
}
