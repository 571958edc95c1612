/**
 * Takes the Web Lock `name` and keeps it until the worker ends, however it ends: the browser then frees it, and
 * whoever waits for the lock is told.
 */
export function holdLock(name: string): Promise<void> {
  return new Promise((granted, refused) => {
    navigator.locks
      .request(name, () => {
        granted();
        return new Promise<never>(() => {});
      })
      .catch(refused);
  });
}
