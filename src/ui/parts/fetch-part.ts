import { createStore } from 'zustand/vanilla';

/** Whether a part that was asked for by an action did not come. The notices speak of it. */
export const failedPart = createStore<boolean>(() => false);

/**
 * Fetches code that an action needs.
 *
 * @returns null when it did not come; the visitor is told
 */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part | null> {
  try {
    return await load();
  } catch {
    failedPart.setState(true, true);
    return null;
  }
}
