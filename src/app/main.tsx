import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../client';
import { createProfile, createSession } from '../store';
import { App, StoresContext } from '../ui';

const profile = createProfile();
const session = createSession(createClient(), profile, new URL('model/', document.baseURI).href);

void session.start();

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void profile.refresh();
});

addEventListener('online', () => session.loading.resume());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <StoresContext value={{ profile, session }}>
      <App />
    </StoresContext>
  </StrictMode>,
);
