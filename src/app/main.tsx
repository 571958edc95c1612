import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../client';
import { createPersistence, createProfile, createSession, siteOf } from '../store';
import { App, StoresContext } from '../ui';

const site = siteOf(document.baseURI);
const modelUrl = new URL('model/', document.baseURI).href;
const profile = createProfile({ site });
const session = createSession(createClient(), profile, { modelUrl, site });

const persistence = createPersistence(profile, site);

void session.start().then(persistence.start);

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void profile.refresh();
});

addEventListener('online', () => session.loading.resume());
addEventListener('appinstalled', () => void persistence.ask());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <StoresContext value={{ profile, session, persistence }}>
      <App />
    </StoresContext>
  </StrictMode>,
);
