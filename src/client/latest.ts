import type { Result } from '../contract';
import { CANCELLED } from './problems';

/**
 * Makes calls of `send` "latest wins": one is in flight, at most one waits for it, and each new call settles all older ones as
 * `cancelled` at once. So only the newest caller gets an answer, and the worker never has a queue of calls to work through.
 */
export function latestWins<Arguments extends unknown[], T>(
  send: (...args: Arguments) => Promise<Result<T>>,
): (...args: Arguments) => Promise<Result<T>> {
  let inFlight = false;
  let waiting: (() => Promise<void>) | null = null;
  let cancelNewest: () => void = () => {};

  async function drain(): Promise<void> {
    inFlight = true;
    while (waiting) {
      const next = waiting;
      waiting = null;
      await next();
    }
    inFlight = false;
  }

  return (...args) =>
    new Promise((resolve, reject) => {
      cancelNewest();
      cancelNewest = () => resolve(CANCELLED);
      waiting = () => send(...args).then(resolve, reject);
      if (!inFlight) void drain();
    });
}
