import { createStore } from 'idb-keyval';
import { afterEach, beforeEach, vi } from 'vitest';
import { ratedEntries } from '../profile/library';
import { createProfile, type Profile } from '../profile/profile';
import { freshDevice } from './fresh-device';

/** The IndexedDB store of the profiles in a test. */
export const onDevice = () => createStore('matinee', 'profile');

/** The ratings as text, "Heat 4", newest first. */
export const ratings = ({ store }: Profile) =>
  ratedEntries(store.getState().library).map(({ title, stars }) => `${title} ${stars}`);

/** Gives each test its own device and clock, which all its tabs share. */
export function tabsOfOneDevice() {
  let profiles: Profile[] = [];
  let time = 0;

  beforeEach(() => {
    freshDevice();
    time = 1_000_000;
  });
  afterEach(async () => {
    for (const profile of profiles) {
      await profile.flush();
      profile.stop();
    }
    profiles = [];
    vi.unstubAllGlobals();
  });

  /** A tab that has not read the device yet. */
  function newTab({ site = '/test/', now = () => ++time } = {}): Profile {
    const profile = createProfile({ now, site });
    profiles.push(profile);
    return profile;
  }

  return {
    newTab,
    async openTab(options: Parameters<typeof newTab>[0] = {}): Promise<Profile> {
      const profile = newTab(options);
      await profile.start();
      return profile;
    },
  };
}
