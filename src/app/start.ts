import { createClient } from '../client';
import { siteOf } from '../store/device/names';
import { scopeToLoad } from '../store/session/scope';

// A separate script that runs before the page's own has arrived, so that the model is already on its way. The session's load then joins
// this one.

export const site = siteOf(document.baseURI);
export const modelUrl = new URL('model/', document.baseURI).href;
export const client = createClient();

void client.load(modelUrl, () => {}, scopeToLoad(site));
