import { size, sync } from './memory';

/*
 * Threads meet at three i32: the generation of the barrier, how many have arrived, and the number of the next piece of work.
 */

/** Waits until all threads have arrived. After that, all pieces of work can be handed out again. */
export function barrier(threads: i32): void {
  const generation = atomic.load<i32>(sync);
  if (atomic.add<i32>(sync + 4, 1) + 1 === threads) {
    atomic.store<i32>(sync + 4, 0);
    atomic.store<i32>(sync + 8, 0);
    atomic.store<i32>(sync, generation + 1);
    atomic.notify(sync, threads);
  } else {
    while (atomic.load<i32>(sync) === generation) atomic.wait<i32>(sync, generation, -1);
  }
}

/**
 * The tile row that this thread is to work on next, or -1 when none is left. Each tile row goes to one thread, the longest first, so that
 * no thread has a long one left at the end.
 */
export function nextRow(): i32 {
  const next = <u32>atomic.add<i32>(sync + 8, 1);
  return next < size ? <i32>(size - 1 - next) : -1;
}
