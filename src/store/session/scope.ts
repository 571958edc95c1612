import type { LoadScope } from '../../contract';
import { localWord } from '../device/local';

/** How much of the model a visitor wants on this device. */
export type ChosenScope = 'light' | 'whole';

const wordOf = (site: string) => localWord(site, 'model', 'matinee-model');

/** What was chosen at an earlier visit, or null. It is a word that the first request waits for, hence no database. */
export function savedScope(site: string): ChosenScope | null {
  const saved = wordOf(site).read();
  return saved === 'light' || saved === 'whole' ? saved : null;
}

/** Where the browser keeps nothing, the choice lasts until the tab is closed. */
export function saveScope(site: string, scope: ChosenScope): void {
  wordOf(site).write(scope);
}

/** How much to load without asking: what was chosen, or all of it, but on a metered connection no more than a small download. */
export function scopeToLoad(site: string): LoadScope {
  return savedScope(site) ?? (isMetered() ? 'small' : 'whole');
}

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Whether the visitor asked to save data, or the network is too slow to spend it unasked. */
function isMetered(): boolean {
  const { connection } = (globalThis.navigator ?? {}) as { connection?: Connection };
  return (
    connection?.saveData === true ||
    ['slow-2g', '2g', '3g'].includes(connection?.effectiveType ?? '')
  );
}
