import type { LoadScope } from '../../contract';
import { localWord } from '../device/local';

/** How much of the model a visitor wants on this device. */
export type ChosenScope = 'light' | 'whole';

const wordOf = (site: string) => localWord(site, 'model', 'matinee-model');

/** The choice of an earlier visit, or null. The first request waits for it, so it is not in the database. */
export function savedScope(site: string): ChosenScope | null {
  const saved = wordOf(site).read();
  return saved === 'light' || saved === 'whole' ? saved : null;
}

/** Stores the choice. If the browser keeps nothing, it lasts until the tab is closed. */
export function saveScope(site: string, scope: ChosenScope): void {
  wordOf(site).write(scope);
}

/** How much to load without asking: the visitor's choice, else everything, but only a small download on a metered connection. */
export function scopeToLoad(site: string): LoadScope {
  return savedScope(site) ?? (isMetered() ? 'small' : 'whole');
}

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Whether the visitor asked the browser to save data, or the network is too slow for a large download without asking. */
function isMetered(): boolean {
  const { connection } = (globalThis.navigator ?? {}) as { connection?: Connection };
  return (
    connection?.saveData === true ||
    ['slow-2g', '2g', '3g'].includes(connection?.effectiveType ?? '')
  );
}
