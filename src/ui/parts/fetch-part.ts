import { createStore } from 'zustand/vanilla';

/** Whether a part needed by an action could not be loaded. A notice says so. */
export const failedPart = createStore<boolean>(() => false);

/**
 * Fetches code that an action needs.
 *
 * @returns null when it could not be loaded; the visitor is told
 */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part | null> {
  try {
    return await load();
  } catch {
    failedPart.setState(true, true);
    return null;
  }
}
