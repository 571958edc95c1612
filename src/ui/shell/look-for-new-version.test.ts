import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lookForNewVersion } from './look-for-new-version';

const HOUR = 60 * 60 * 1000;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A tab, and a browser that never says what came of a look. */
function setting() {
  const tab = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const update = vi.fn(() => new Promise<never>(() => {}));
  lookForNewVersion({ update }, tab as unknown as Document);
  return { tab, update };
}

it('looks again after an hour though the last look has not ended, and whenever the tab comes back', () => {
  const { tab, update } = setting();
  expect(update).not.toHaveBeenCalled();
  tab.dispatchEvent(new Event('visibilitychange'));
  expect(update).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(2 * HOUR);
  expect(update).toHaveBeenCalledTimes(3);
});

it('does not look while nobody sees the tab, or without a network', () => {
  const { tab, update } = setting();
  tab.visibilityState = 'hidden';
  vi.advanceTimersByTime(HOUR);
  tab.visibilityState = 'visible';
  vi.stubGlobal('navigator', { onLine: false });
  vi.advanceTimersByTime(HOUR);
  expect(update).not.toHaveBeenCalled();
});
