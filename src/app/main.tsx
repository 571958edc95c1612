import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createNight,
  createPersistence,
  createProfile,
  createSession,
  createTaste,
} from '../store';
import { App, rememberVisits, StoresContext } from '../ui';
import { client, modelUrl, site } from './start';

const profile = createProfile({ site });
const session = createSession(client, profile, { modelUrl, site });
const persistence = createPersistence(profile, site);
const night = createNight(client, profile, { site });
const taste = createTaste(client, profile);
const fileReader = async () => (await import('../client/read-files')).readFilesWith();

void session.start().then(persistence.start);
rememberVisits();

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void profile.refresh();
});

addEventListener('online', () => session.loading.resume());
addEventListener('appinstalled', () => void persistence.ask());

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no element with the id "${id}".`);
  return element;
}

createRoot(elementOf('root')).render(
  <StrictMode>
    <StoresContext value={{ profile, session, persistence, night, taste, fileReader }}>
      <App masthead={elementOf('masthead')} />
    </StoresContext>
  </StrictMode>,
);
