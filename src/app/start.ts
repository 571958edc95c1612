import { createClient } from '../client';
import { siteOf } from '../store/device/names';
import { scopeToLoad } from '../store/session/scope';

/**
 * Runs before the page's own script has arrived: a script of its own, so that the model is on its way meanwhile. The
 * session's load then joins this one.
 */
export const site = siteOf(document.baseURI);
export const modelUrl = new URL('model/', document.baseURI).href;
export const client = createClient();

void client.load(modelUrl, () => {}, scopeToLoad(site));
